import { SCALE_ATTRIBUTES, SCALES, type Meanings, type Rank } from '../record/index.ts'
import { LINE, lineCount } from './measure.ts'
import { EDGE, INK, PAPER, QUIET, type Part, type Sketch } from './sketch.ts'

/** Sizes and spaces in parts of the cards’ own text. */
const SIZE = {
  title: 1.4,
  scale: 1,
  glyph: 1.2,
  means: 1,
  example: 0.8,
  pad: 1.4,
  gap: 0.5,
  column: 4,
  width: 34,
} as const

/** The card that says what the levels mean here, for everyone on the board. */
export function meaningsSketch(meanings: Meanings, unit: number): Sketch {
  const [pad, width, column] = [SIZE.pad * unit, SIZE.width * unit, SIZE.column * unit]
  const parts: Part[] = []
  let y = pad
  const write = (name: string, text: string, scale: number, colour: string, x: number): number => {
    if (text === '') return 0
    const size = Math.round(scale * unit)
    const inner = width - x - pad
    parts.push({ kind: 'text', name, x, y, width: inner, text, size, colour, align: 'LEFT' })
    return lineCount(text, size, inner) * size * LINE
  }
  y += write('title', 'What our scores mean', SIZE.title, INK, pad) + SIZE.gap * unit
  for (const attribute of SCALE_ATTRIBUTES) {
    const written = meanings[attribute]
    if (written === undefined) continue
    y += SIZE.gap * unit
    y += write(attribute, SCALES[attribute].name, SIZE.scale, QUIET, pad) + SIZE.gap * unit
    SCALES[attribute].levels.forEach(({ glyph }, index) => {
      const { means = '', example } = written[(index + 1) as Rank] ?? {}
      const top = y
      write(`${attribute} ${glyph}`, glyph, SIZE.glyph, INK, pad)
      y += write(`${attribute} ${glyph} means`, means === '' ? '–' : means, SIZE.means, INK, pad + column)
      const said = example === undefined ? '' : `For example: ${example}`
      y += write(`${attribute} ${glyph} example`, said, SIZE.example, QUIET, pad + column)
      y = Math.max(y, top + SIZE.glyph * unit * LINE) + SIZE.gap * unit
    })
  }
  return { width, height: Math.round(y + pad), radius: unit, fill: PAPER, stroke: EDGE, parts }
}
