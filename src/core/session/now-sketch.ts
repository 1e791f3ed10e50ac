import { INK, LINE, lineCount, PAPER, QUIET, type Part, type Sketch } from '../sketch/index.ts'
import type { NowWords } from './now.ts'

/** FigJam’s violet, for the edge; nothing else on the board is framed in it. */
const EDGE = '#874FFF'
/** Sizes and spaces in parts of the cards’ own text. */
const SCALE = { title: 1.3, question: 2.6, line: 1.4, standing: 3.2, how: 1.1, pad: 2, gap: 0.8, width: 48 } as const

/** How wide the Now card is, in parts of the cards’ own text. */
export const NOW_WIDTH = SCALE.width

/** The Now card, large enough to be read with the whole board in view; `unit` is the size of the cards’ text (pixels). */
export function nowSketch({ title, time, question, lines, standing, how, next }: NowWords, unit: number): Sketch {
  const pad = SCALE.pad * unit
  const width = SCALE.width * unit
  const parts: Part[] = []
  let y = pad
  const write = (name: string, text: string, scale: number, colour: string, gap: number): void => {
    if (text === '') return
    const size = Math.round(scale * unit)
    const inner = width - 2 * pad
    parts.push({ kind: 'text', name, x: pad, y, width: inner, text, size, colour, align: 'LEFT' })
    y += lineCount(text, size, inner) * size * LINE + gap * unit
  }
  write('title', title, SCALE.title, EDGE, SCALE.gap * 0.5)
  write('time', time, SCALE.how, QUIET, SCALE.gap)
  write('question', question, SCALE.question, INK, SCALE.gap * 1.4)
  lines.forEach((line, index) => write(`line ${index + 1}`, line, SCALE.line, INK, SCALE.gap * 0.6))
  y += SCALE.gap * unit
  write('standing', standing, SCALE.standing, EDGE, SCALE.gap)
  write('how', how, SCALE.how, QUIET, SCALE.gap)
  write('next', next, SCALE.title, INK, 0)
  return { width, height: Math.round(y + pad), radius: unit, fill: PAPER, stroke: EDGE, parts }
}
