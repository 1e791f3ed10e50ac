/**
 * Texts whose letters differ. A node stores the style it has as a whole, and in `runs` the stretches that deviate:
 * `{ start, end, fontName, … }` in UTF-16 units, in order, without overlaps.
 */
import { textOf, textPrefix, valueOf } from '../document/defaults.ts'
import { sameJson } from '../document/equal.ts'
import type { Json, NodeRecord } from '../document/types.ts'
import { gap } from '../refusal.ts'

export interface Run {
  readonly start: number
  readonly end: number
  readonly [field: string]: Json | undefined
}

/** Answered where letters differ; the plugin sees `figma.mixed`. */
export const MIXED: unique symbol = Symbol('mixed')

/** What can differ from letter to letter. */
export const RANGE_FIELDS = [
  ...['fills', 'fillStyleId', 'fontName', 'fontSize', 'fontWeight', 'letterSpacing', 'lineHeight', 'textCase'],
  ...[
    'textDecoration',
    'hyperlink',
    'listSpacing',
    'paragraphIndent',
    'paragraphSpacing',
    'indentation',
    'listOptions',
  ],
]

export function runsOf(node: NodeRecord): readonly Run[] {
  const runs = valueOf(node, `${textPrefix(node.type)}runs`)
  return Array.isArray(runs) ? runs.filter(isRun) : []
}

/** A field's value over part of a text (all of it unless told), or `MIXED`. An empty text has its own style. */
export function valueAcross(node: NodeRecord, field: string, start = 0, end = lengthOf(node)): Json | typeof MIXED {
  const values = piecesOf(node, start, end).map((piece) => valueIn(node, piece, field))
  const [first = ownValue(node, field)] = values
  return values.every((value) => sameJson(value, first)) ? first : MIXED
}

/** The runs after part of the text got a value. */
export function withRange(node: NodeRecord, field: string, start: number, end: number, value: Json): Run[] {
  const pieces = [...piecesOf(node, 0, start), ...piecesOf(node, start, end), ...piecesOf(node, end, lengthOf(node))]
  return joined(
    node,
    pieces.map((piece) => (piece.start >= start && piece.end <= end ? { ...piece, [field]: value } : piece)),
  )
}

/** The runs without one field, after the whole text got a value for it. */
export function withoutField(node: NodeRecord, field: string): Run[] {
  const runs = runsOf(node).map((run) => Object.fromEntries(Object.entries(run).filter(([name]) => name !== field)))
  return runs.filter((run): run is Run & Record<string, Json> => isRun(run) && Object.keys(run).length > 2)
}

/** The runs after letters were put in. They look like the letter before them, or after them (typings 9855–9866). */
export function withInserted(node: NodeRecord, at: number, count: number, like: 'BEFORE' | 'AFTER'): Run[] {
  const isLikeBefore = at > 0 && (like === 'BEFORE' || at === lengthOf(node))
  const moved = (index: number) => (index > at || (index === at && isLikeBefore) ? index + count : index)
  return runsOf(node).map((run) => ({ ...run, start: moved(run.start), end: moved(run.end) }))
}

/** The runs after letters were taken out. */
export function withDeleted(node: NodeRecord, start: number, end: number): Run[] {
  const moved = (index: number) => (index >= end ? index - (end - start) : Math.min(index, start))
  return runsOf(node)
    .map((run) => ({ ...run, start: moved(run.start), end: moved(run.end) }))
    .filter((run) => run.end > run.start)
}

/** The text cut where one of the fields changes, as `getStyledTextSegments` answers it. */
export function segments(node: NodeRecord, fields: readonly string[], start: number, end: number): Json[] {
  const text = textOf(node) ?? ''
  const found: { start: number; end: number; style: Record<string, Json> }[] = []
  for (const piece of piecesOf(node, start, end)) {
    const style = Object.fromEntries(fields.map((field) => [field, valueIn(node, piece, field)]))
    const last = found.at(-1)
    if (last && sameJson(last.style, style)) last.end = piece.end
    else found.push({ start: piece.start, end: piece.end, style })
  }
  return found.map((part) => ({
    characters: text.slice(part.start, part.end),
    start: part.start,
    end: part.end,
    ...part.style,
  }))
}

export function lengthOf(node: NodeRecord): number {
  return textOf(node)?.length ?? 0
}

/** Part of the text cut at the ends of all runs. */
function piecesOf(node: NodeRecord, start: number, end: number): Run[] {
  const runs = runsOf(node)
  const cuts = [start, end, ...runs.flatMap((run) => [run.start, run.end])].filter((at) => at >= start && at <= end)
  const sorted = [...new Set(cuts)].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, index) => {
    const run = runs.find((candidate) => candidate.start <= from && candidate.end > from)
    return { ...run, start: from, end: sorted[index + 1] ?? end }
  })
}

/** Neighbours with the same style become one run; what has the text's own style is none. */
function joined(node: NodeRecord, pieces: readonly Run[]): Run[] {
  const runs: Run[] = []
  for (const piece of pieces) {
    const { start, end, ...style } = piece
    const differing = Object.entries(style).filter(
      ([field, value]) => value !== undefined && !sameJson(value, ownValue(node, field)),
    )
    if (differing.length === 0) continue
    const run = { ...Object.fromEntries(differing), start, end }
    const last = runs.at(-1)
    if (last?.end === start && sameJson({ ...asJson(last), start: 0, end: 0 }, { ...asJson(run), start: 0, end: 0 })) {
      runs[runs.length - 1] = { ...last, end }
    } else runs.push(run)
  }
  return runs
}

function valueIn(node: NodeRecord, piece: Run, field: string): Json {
  return piece[field] ?? ownValue(node, field)
}

function ownValue(node: NodeRecord, field: string): Json {
  const value = valueOf(node, textPrefix(node.type) + field)
  if (value === undefined) throw gap(`${field} of letters`)
  return value
}

/** Runs as they are stored. */
export function asJson(run: Run): Record<string, Json> {
  return Object.fromEntries(Object.entries(run).filter((entry): entry is [string, Json] => entry[1] !== undefined))
}

function isRun(value: unknown): value is Run & Record<string, Json> {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}
