import { numberOf, textOf } from './defaults.ts'
import type { NodeRecord } from './types.ts'

/** A text as it breaks into lines. All of it is assumed: FigJam shapes real glyphs, this counts letters by width. */
export interface Measured {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

export interface Measuring {
  readonly fontSize: number
  /** Where lines break; without it they break only where the text says so. */
  readonly width?: number
}

const LINE_HEIGHT = 1.25

/** Between a sticky's edge and its text, at the sides (assumed). */
const STICKY_PADDING = 16

/** What a sticky that grew takes for each line, in sizes of its letters, and besides (seen: 72 + 24·n, 16 of 16). */
const STICKY_LINE = 1.5
const STICKY_REST = 72

/** Breaks and measures a text the same way everywhere, so that tests, the page and the plugin agree on heights. */
export function measureText(characters: string, { fontSize, width = Infinity }: Measuring): Measured {
  const lines = characters.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => breakLine(line, width / fontSize))
  return {
    lines,
    width: Math.max(...lines.map(lineWidth)) * fontSize,
    height: lines.length * fontSize * LINE_HEIGHT,
  }
}

/** A sticky keeps its width and grows downwards with its text (create-sticky notes). */
export function stickyHeight(node: NodeRecord): number {
  const fontSize = numberOf(node, 'text.fontSize')
  const width = numberOf(node, 'width') - 2 * STICKY_PADDING
  const { lines } = measureText(textOf(node) ?? '', { fontSize, width })
  return Math.max(240, Math.ceil(STICKY_REST + lines.length * fontSize * STICKY_LINE))
}

/** Lines no wider than `width` (in ems), broken at spaces, and within a word only when it is wider than a line. */
function breakLine(line: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.match(/\s+|\S+/gu) ?? []) {
    if (lineWidth(current + word) <= width || word.trim() === '') {
      current += word
      continue
    }
    if (current.trim() !== '') lines.push(current.trimEnd())
    current = ''
    for (const letter of word) {
      if (current !== '' && lineWidth(current + letter) > width) {
        lines.push(current)
        current = ''
      }
      current += letter
    }
  }
  return [...lines, current.trimEnd()]
}

function lineWidth(line: string): number {
  let width = 0
  for (const letter of line) width += letterWidth(letter)
  return width
}

/** In ems, near enough to Inter Medium. */
function letterWidth(letter: string): number {
  if (/[ilj.,:;'|!()[\] ]/.test(letter)) return 0.29
  if (/[mwMW@%]/.test(letter)) return 0.86
  if (/[A-Z0-9]/.test(letter)) return 0.66
  if (/[\u1100-\u11ff\u2e80-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.test(letter)) return 1
  return 0.56
}
