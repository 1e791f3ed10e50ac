import { numberOf, textOf, textPrefix, valueOf } from '../../document/defaults.ts'
import { linesOf, type Line } from '../../document/lists.ts'
import type { Json, NodeRecord } from '../../document/types.ts'
import { colorOf } from './paint.ts'
import { setAttribute } from '../dom/elements.ts'
import { style } from './parts.ts'

const WEIGHTS: readonly [RegExp, number][] = [
  [/thin|extra ?light/i, 200],
  [/light/i, 300],
  [/medium/i, 500],
  [/semi ?bold|demi/i, 600],
  [/extra ?bold|black|heavy/i, 800],
  [/bold/i, 700],
]

const FAMILIES: Readonly<Record<string, string>> = {
  'Figma Hand': '"Figma Hand", "Segoe Print", "Bradley Hand", "Comic Neue", "Comic Sans MS", sans-serif',
  'Roboto Mono': '"Roboto Mono", ui-monospace, Menlo, Consolas, monospace',
  Merriweather: 'Merriweather, Georgia, serif',
}

/** Shows a node's text in an element: letters, size, weight, colour, alignment, lines. */
export function drawText(element: HTMLElement, node: NodeRecord): void {
  const prefix = textPrefix(node.type)
  const size = numberOf(node, `${prefix}fontSize`)
  const font = objectOf(valueOf(node, `${prefix}fontName`))
  const styleName = typeof font?.style === 'string' ? font.style : ''
  const family = typeof font?.family === 'string' ? FAMILIES[font.family] : undefined
  style(element, {
    'font-size': size,
    'line-height': lineHeight(node, size),
    'font-weight': String(WEIGHTS.find(([pattern]) => pattern.test(styleName))?.[1] ?? 400),
    'font-style': /italic/i.test(styleName) ? 'italic' : 'normal',
    'font-family': family ?? 'inherit',
    color: colorOf(valueOf(node, `${prefix}fills`)) ?? 'transparent',
    'text-align': alignment(node),
  })
  if (element.isContentEditable) return
  showLines(element, textOf(node) ?? '', linesOf(node), mixedOf(node))
}

/** Board units; REST's `style` says it for one size of letters, and in its absence letters set the line. */
export function lineHeight(node: NodeRecord, size: number): number {
  const kept = objectOf(node.rest.style)
  const said = typeof kept?.lineHeightPx === 'number' ? kept.lineHeightPx : undefined
  return Math.round(said === undefined ? size * (node.type === 'STICKY' ? 1.5 : 1.3) : Math.max(said, size))
}

/** Not readable through the plugin API on sublayers, so only a file's `style` says it. */
export function alignment(node: NodeRecord): string {
  const said = valueOf(node, 'textAlignHorizontal') ?? objectOf(node.rest.style)?.textAlignHorizontal
  if (said === 'LEFT' || said === 'RIGHT' || said === 'CENTER') return said.toLowerCase()
  return node.type === 'STICKY' || node.type === 'TEXT' ? 'left' : 'center'
}

/** What stands in the element: U+2028 and U+2029 break lines on a board, but not in a browser. */
export function shownText(characters: string): string {
  return characters.replace(/[\u2028\u2029]/g, '\n')
}

function showLines(element: HTMLElement, characters: string, lines: readonly Line[], mixed: Mixed | undefined): void {
  const shown = shownText(characters)
  if (lines.every(({ type }) => type === 'NONE')) {
    if (mixed) element.replaceChildren(...lettersOf(characters, 0, mixed))
    else if (element.childElementCount > 0 || element.textContent !== shown) element.textContent = shown
    return
  }
  const marks = marksOf(lines)
  let start = 0
  const rows = lines.map(({ text, type, indentation }, index) => {
    const row = document.createElement('div')
    if (mixed) row.replaceChildren(...lettersOf(text, start, mixed))
    else row.textContent = shownText(text)
    start += text.length + 1
    if (type === 'NONE' || text.trim() === '') return row
    row.className = 'point'
    setAttribute(row, 'data-mark', marks[index])
    style(row, { 'margin-left': `${Math.max(0, indentation - 1) * 1.5}em` })
    return row
  })
  element.replaceChildren(...rows)
}

/** Letters that are set otherwise than the rest, as REST says it: a number for each, and what the numbers mean. */
interface Mixed {
  readonly numbers: readonly Json[]
  readonly table: Readonly<Record<string, Json>>
}

function mixedOf({ rest }: NodeRecord): Mixed | undefined {
  const { characterStyleOverrides: numbers, styleOverrideTable } = rest
  const table = objectOf(styleOverrideTable)
  return Array.isArray(numbers) && table ? { numbers, table } : undefined
}

/** A stretch of a text, from one of its letters on, in pieces that are set alike. */
function lettersOf(text: string, start: number, { numbers, table }: Mixed): (HTMLElement | string)[] {
  const pieces: (HTMLElement | string)[] = []
  const numberAt = (at: number) => numbers[start + at] ?? 0
  for (let from = 0; from < text.length;) {
    let to = from + 1
    while (to < text.length && numberAt(to) === numberAt(from)) to++
    const letters = shownText(text.slice(from, to))
    const look = objectOf(table[Number(numberAt(from))])
    pieces.push(look ? pieceOf(letters, look) : letters)
    from = to
  }
  return pieces
}

function pieceOf(letters: string, { fontSize, fontWeight, fontStyle, italic, textDecoration, fills }: JsonObject) {
  const piece = document.createElement('span')
  piece.textContent = letters
  const isItalic = italic === true || (typeof fontStyle === 'string' && /italic/i.test(fontStyle))
  style(piece, {
    ...(typeof fontSize === 'number' && { 'font-size': fontSize }),
    ...(typeof fontWeight === 'number' && { 'font-weight': String(fontWeight) }),
    ...(isItalic && { 'font-style': 'italic' }),
    ...(typeof textDecoration === 'string' &&
      textDecoration in DECORATIONS && { 'text-decoration': DECORATIONS[textDecoration] }),
    ...(fills !== undefined && { color: colorOf(fills) ?? 'transparent' }),
  })
  return piece
}

const DECORATIONS: Readonly<Record<string, string>> = {
  UNDERLINE: 'underline',
  STRIKETHROUGH: 'line-through',
  NONE: 'none',
}

/** What stands before each point: a dot, or its number among the numbered points right before it that stand as far in. */
function marksOf(lines: readonly Line[]): string[] {
  const counts: number[] = []
  return lines.map(({ type, indentation }) => {
    if (type !== 'ORDERED') {
      counts.length = type === 'NONE' ? 0 : Math.min(counts.length, indentation)
      return '•'
    }
    counts.length = Math.min(counts.length, indentation + 1)
    const count = (counts[indentation] ?? 0) + 1
    counts[indentation] = count
    return `${count}.`
  })
}

type JsonObject = Readonly<Record<string, Json>>

function objectOf(value: Json | undefined): Record<string, Json> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}
