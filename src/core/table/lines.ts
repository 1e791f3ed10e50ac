/** The rows and columns of the table as lists of lines: as they stand, and as they should. Lines of people stay. */
import type { Texts } from '../plan/index.ts'
import { columnTitled, type ColumnKey, type TableRows } from '../record/index.ts'
import { keysIn, matchColumns, matchRows } from './match-table.ts'

export interface Lines {
  /** What each line is now, from the top or left: one of ours, or somebody’s own. */
  readonly current: readonly string[]
  readonly target: readonly string[]
}

export const TITLES = 'titles'
export const ours = (key: string) => `ours ${key}`
const theirs = (at: number) => `theirs ${at}`

/** Columns keep the order people gave them; new ones follow the column they follow in our own order. */
export function columnLines(wanted: readonly ColumnKey[], known: TableRows, texts: Texts): Lines {
  const places = matchColumns(known.columns, texts)
  const keys = keysIn(known)
  const fresh = wanted.filter((key) => !keys.includes(key))
  const current = (texts[0] ?? []).map((title, at) => {
    const begun = isBare(at, texts) ? fresh.find((key) => key === columnTitled(title)) : undefined
    const column = keys[places.indexOf(at)] ?? begun
    return column === undefined ? theirs(at) : ours(column)
  })
  const target = current.filter((line) => !line.startsWith(ours('')) || wanted.some((column) => line === ours(column)))
  wanted.forEach((column, index) => {
    // A column of ours that a person took out stays out.
    if (keys.includes(column) || target.includes(ours(column))) return
    const before = wanted.slice(0, index).map((other) => target.lastIndexOf(ours(other)))
    target.splice(Math.max(-1, ...before) + 1, 0, ours(column))
  })
  return { current, target }
}

/** A column with nothing below its title: one of ours that an earlier try put in and came no further with has only that. */
function isBare(at: number, texts: Texts): boolean {
  return texts.slice(1).every((cells) => (cells[at] ?? '') === '')
}

/** Rows stand in the wanted order; a row of somebody’s own stays below the one it is below. */
export function rowLines(wanted: readonly string[], known: TableRows, texts: Texts): Lines {
  const places = matchRows(known, texts)
  const current = texts.map((_, at) => {
    if (at === 0) return TITLES
    const row = known.rows[places.indexOf(at)]
    return row === undefined ? theirs(at) : ours(row.card)
  })
  const followers = new Map<string, string[]>()
  let above = TITLES
  const staying = new Set(wanted.map(ours))
  for (const line of current) {
    if (line === TITLES || staying.has(line)) above = line
    else if (!line.startsWith(ours(''))) followers.set(above, [...(followers.get(above) ?? []), line])
  }
  return { current, target: [TITLES, ...wanted.map(ours)].flatMap((line) => [line, ...(followers.get(line) ?? [])]) }
}
