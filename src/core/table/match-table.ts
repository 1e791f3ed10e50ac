/**
 * Which row and column of a table on the board is which. Cells have no identity in FigJam, and people insert, move and
 * remove rows and columns, so rows are known by what was last written into them, and columns by the titles that were last written.
 */
import type { Texts } from '../plan/index.ts'
import { columnTitled, METHOD_COLUMNS, type TableRows } from '../record/index.ts'
import { digestOf } from './cell.ts'

/** The columns a table was kept with, by their keys. Builds that kept titles alone always began with the method’s columns. */
export function keysIn({ columns, keys }: Pick<TableRows, 'columns' | 'keys'>): readonly string[] {
  return keys ?? columns.map((title, nth) => METHOD_COLUMNS[nth] ?? columnTitled(title) ?? title)
}

/** Where each column of ours is; null for one that a person took out. */
export function matchColumns(written: readonly string[], texts: Texts): readonly (number | null)[] {
  const titles = texts[0] ?? []
  const isWhole = titles.length === written.length
  return written.map((title, index) => {
    const found = titles.indexOf(title)
    if (found >= 0) return found
    // Renamed by hand: still ours as long as it is where we put it and nobody else’s title.
    return isWhole && !written.includes(titles[index] ?? '') ? index : null
  })
}

/** Where each row of ours is (index in the table, titles being row 0); null for one that a person removed. */
export function matchRows(known: TableRows, texts: Texts): readonly (number | null)[] {
  const columns = matchColumns(known.columns, texts)
  const marks = texts.map((cells) => columns.map((column) => (column === null ? '' : digestOf(cells[column] ?? ''))))
  const taken = new Set<number>()
  const found: (number | null)[] = known.rows.map(() => null)
  const take = (row: number, at: number | undefined): void => {
    if (at === undefined) return
    found[row] = at
    taken.add(at)
  }
  // Untouched rows first, then those that still have their name, then those that stayed in their place.
  const isSame = (row: number, at: number) =>
    known.rows[row]?.cells.every((cell, c) => cell === marks[at]?.[c]) ?? false
  const hasName = (row: number, at: number) => known.rows[row]?.cells[0] === marks[at]?.[0]
  for (const fits of [isSame, hasName]) {
    known.rows.forEach((_, row) => {
      if (found[row] === null)
        take(
          row,
          nearest(row + 1, texts.length, (at) => !taken.has(at) && fits(row, at)),
        )
    })
  }
  // A row of somebody’s own in the place of one they removed says nothing of what that one said.
  const mayBe = (row: number, at: number): boolean => {
    const cells = known.rows[row]?.cells ?? []
    const said = cells.flatMap((cell, c) => (c > 0 && cell !== '' ? [cell === marks[at]?.[c]] : []))
    return said.length === 0 || said.includes(true)
  }
  const isWhole = texts.length === known.rows.length + 1
  known.rows.forEach((_, row) => {
    if (found[row] === null && isWhole && !taken.has(row + 1) && mayBe(row, row + 1)) take(row, row + 1)
  })
  return found
}

/** The index nearest to `from` that fits, among 1 to `end` − 1. */
function nearest(from: number, end: number, fits: (at: number) => boolean): number | undefined {
  for (let away = 0; away < end; away++) {
    if (from - away >= 1 && from - away < end && fits(from - away)) return from - away
    if (from + away >= 1 && from + away < end && fits(from + away)) return from + away
  }
  return undefined
}
