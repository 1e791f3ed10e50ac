import { dsvFormat } from 'd3-dsv'
import type { Separator } from '../export/index.ts'
import { countKnown, findHeading, type Heading } from './heading.ts'

/** A table as read, before anybody knows what its columns mean. */
export type Grid = readonly (readonly string[])[]

/** What may stand between the cells of a table in plain text; a guard is written for three of them. */
export type Delimiter = Separator | '|'

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']

export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'CSV with commas',
  ';': 'CSV with semicolons',
  '\t': 'a table pasted from a spreadsheet',
  '|': 'a table with | between its cells',
}

export interface ReadGrid {
  readonly grid: Grid
  readonly delimiter: Delimiter
  readonly heading: Heading | null
}

/** Text as a table: the separator that gives the most columns we know, else the most columns at all. */
export function readGrid(text: string): ReadGrid {
  // Excel’s own hint, which it neither shows nor exports.
  const hint = /^"?sep=([,;\t|])"?\r?\n/i.exec(text)
  const body = hint === null ? text : text.slice(hint[0].length)
  const hinted = DELIMITERS.find((delimiter) => delimiter === hint?.[1])
  const readings = (hinted === undefined ? DELIMITERS : [hinted]).map((delimiter) => {
    const grid = parseCsv(body, delimiter)
    return { grid, delimiter, heading: findHeading(grid) }
  })
  return readings.reduce((best, other) => (isBetter(other, best) ? other : best))
}

/** RFC 4180 with any separator; line breaks of every kind; a quotation mark that only opens a cell is a mark of its text. */
export function parseCsv(text: string, delimiter: Delimiter): Grid {
  const rows = dsvFormat(delimiter).parseRows(quoteStrays(text.replace(/^\uFEFF/, ''), delimiter))
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

/**
 * A spreadsheet puts `"Match of the day" banner` on the clipboard as it is. Read by the book, the first mark would open
 * a quoted cell that swallows the rows below, so a cell that opens with a mark and does not close with one is quoted here.
 */
function quoteStrays(text: string, delimiter: Delimiter): string {
  const cell = new RegExp(
    `(^|[${delimiter}\\r\\n])("[^"]*(?:""[^"]*)*"(?=[${delimiter}\\r\\n]|$)|"[^${delimiter}\\r\\n]*)`,
    'g',
  )
  return text.replace(cell, (whole, before: string, said: string) =>
    /^"[^"]*(?:""[^"]*)*"$/.test(said) ? whole : `${before}"${said.replace(/"/g, '""')}"`,
  )
}

function isBetter(a: ReadGrid, b: ReadGrid): boolean {
  const [known, best] = [countKnown(a.heading), countKnown(b.heading)]
  return known !== best ? known > best : widthOf(a.grid) > widthOf(b.grid)
}

/** Cells of the row that most rows are as wide as. */
function widthOf(grid: Grid): number {
  return grid.reduce((least, row) => Math.min(least, row.length), grid[0]?.length ?? 0)
}
