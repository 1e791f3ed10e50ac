import { SCALE_ATTRIBUTES, SCALES, UNSURE, type ScaleAttribute } from '../record/index.ts'
import { readCells } from './read-cells.ts'
import { plainText } from './read-markdown.ts'
import type { ReadRow } from './row.ts'

/**
 * Our own documents that list milestones with their levels: `effort-size.md` (`## S (small): …`, `- Name · $ · ♥`) and
 * `value-scores.md` (`- **1** Name · M · $$ · ♥`). Null for any other text.
 */
export function readOwnLists(text: string): ReadRow[] | null {
  const lines = text.split(/\r\n|[\r\n]/)
  if (!lines.some((line) => SIZE.test(line) || UNSIZED.test(line) || PLACED.test(line))) return null
  const rows: ReadRow[] = []
  let size: string | null = null
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#')) size = plainText(SIZE.exec(line)?.[1] ?? '') || (UNSIZED.test(line) ? '' : null)
    const [, placed, item] = /^- (\*\*\d+\*\* )?(.+)$/.exec(line) ?? []
    if (item === undefined || (placed === undefined && size === null)) continue
    const { name, levels } = levelsBehind(plainText(item).replace(/ · not scored yet$/, ''))
    const said: Partial<Record<ScaleAttribute, string>> =
      placed === undefined ? { ...onlyValues(levels), effort: size ?? '' } : all(levels)
    const cells = Object.fromEntries(Object.entries(said).map(([attribute, glyph]) => [attribute, [glyph]]))
    rows.push(readCells(index + 1, { ...cells, name: [name] }))
  }
  return rows.length === 0 ? null : rows
}

const SIZE = /^## (S|M|L|\\?\?) \([^)]*\): \d+ milestones?$/
const UNSIZED = /^## Not sized: \d+ milestones?$/
const PLACED = /^- \*\*\d+\*\* .+ · (\S+ · \S+ · \S+|not scored yet)$/

/** The levels that end an item, and the name before them, which may hold the same mark. */
function levelsBehind(item: string): { name: string; levels: string[] } {
  const parts = item.split(' · ')
  const levels: string[] = []
  const isLevel = (part: string) => /^([SML?–]|\$+|♥+)$/.test(part)
  for (
    let last = parts[parts.length - 1];
    parts.length > 1 && last !== undefined && isLevel(last) && levels.length < 3;
    last = parts[parts.length - 1]
  ) {
    levels.unshift(last)
    parts.pop()
  }
  return { name: parts.join(' · '), levels }
}

/** Under a size the two values may be missing: a lone `?` could be either, and is neither. */
function onlyValues(levels: readonly string[]): Partial<Record<ScaleAttribute, string>> {
  const [business, ux] = levels
  if (business !== undefined && ux !== undefined) return { business, ux }
  const of = (attribute: ScaleAttribute) => SCALES[attribute].levels.some(({ glyph }) => glyph === business)
  if (business === undefined || business === UNSURE.glyph) return {}
  return of('business') ? { business } : { ux: business }
}

function all(levels: readonly string[]): Partial<Record<ScaleAttribute, string>> {
  return Object.fromEntries(SCALE_ATTRIBUTES.map((attribute, at) => [attribute, levels[at] ?? '']))
}
