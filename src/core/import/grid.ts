import { dsvFormat } from 'd3-dsv'
import type { Separator } from '../export/index.ts'
import { fieldNamed, type Field } from './column-names.ts'

/** A table as read, before anybody knows what its columns mean. */
export type Grid = readonly (readonly string[])[]

/** Where the header stands and what each column means. */
export interface Heading {
  readonly row: number
  readonly fields: readonly (Field | null)[]
}

const DELIMITERS: readonly Separator[] = [',', ';', '\t']

export const DELIMITER_NAMES: Readonly<Record<Separator, string>> = {
  ',': 'CSV with commas',
  ';': 'CSV with semicolons',
  '\t': 'a table pasted from a spreadsheet',
}

export interface ReadGrid {
  readonly grid: Grid
  readonly delimiter: Separator
  readonly heading: Heading | null
}

/** Text as a table: the separator that gives the most columns we know, else the most columns at all. */
export function readGrid(text: string): ReadGrid {
  // Excel’s own hint, which it neither shows nor exports.
  const hint = /^"?sep=([,;\t])"?\r?\n/i.exec(text)
  const body = hint === null ? text : text.slice(hint[0].length)
  const hinted = DELIMITERS.find((delimiter) => delimiter === hint?.[1])
  const readings = (hinted === undefined ? DELIMITERS : [hinted]).map((delimiter) => {
    const grid = parseCsv(body, delimiter)
    return { grid, delimiter, heading: findHeading(grid) }
  })
  return readings.reduce((best, other) => (isBetter(other, best) ? other : best))
}

/** RFC 4180 with any separator; line breaks of every kind; a quotation mark that only opens a cell is a mark of its text. */
export function parseCsv(text: string, delimiter: Separator): Grid {
  const rows = dsvFormat(delimiter).parseRows(quoteStrays(text.replace(/^\uFEFF/, ''), delimiter))
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

/**
 * A spreadsheet puts `"Match of the day" banner` on the clipboard as it is. Read by the book, the first mark would open
 * a quoted cell that swallows the rows below, so a cell that opens with a mark and does not close with one is quoted here.
 */
function quoteStrays(text: string, delimiter: Separator): string {
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

export function countKnown(heading: Heading | null): number {
  return heading === null ? 0 : new Set(heading.fields.filter((field) => field !== null)).size
}

/** Cells of the row that most rows are as wide as. */
function widthOf(grid: Grid): number {
  return grid.reduce((least, row) => Math.min(least, row.length), grid[0]?.length ?? 0)
}

/** A title or a blank line may stand above the header; further down nothing is one. */
const HEADER_WITHIN = 6

export function findHeading(grid: Grid): Heading | null {
  const candidates = grid.slice(0, HEADER_WITHIN).flatMap((cells, row): Heading[] => {
    const fields = fieldsOf(cells)
    const below = grid[row + 1] ?? []
    // What stands under `Milestone` is the first row of the data.
    const isOfTwo = fields.some((field, at) => field === 'name' && (below[at] ?? '').trim() === '')
    return [{ row, fields }, ...(isOfTwo ? [{ row: row + 1, fields: fieldsOf(joined(cells, below)) }] : [])]
  })
  const best = candidates.reduce<Heading | null>(
    (found, each) => (countKnown(each) > countKnown(found) ? each : found),
    null,
  )
  if (best === null || !(best.fields.includes('name') || best.fields.includes('card'))) return null
  const [only = '', ...more] = grid[best.row]?.filter((cell) => cell.trim() !== '') ?? []
  // `Milestone,Owner` alone in its row is a header of two columns, read with the wrong separator.
  return countKnown(best) >= 2 || (more.length === 0 && !/[,;\t]/.test(only)) ? best : null
}

/** A header of two rows, as merged cells leave it: `Value` over `Business` and `UX`. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let group = ''
  return upper.map((cell, at) => {
    const below = (lower[at] ?? '').trim()
    group = cell.trim() || group
    if (below === '') return cell
    return fieldNamed(below) === null ? `${group} ${below}` : below
  })
}

/** Each field once: the first column that says it, the plainest name first (`Milestone` before `Title`). */
function fieldsOf(cells: readonly string[]): (Field | null)[] {
  const fields = cells.map((cell) => (cell.length > 60 ? null : fieldNamed(cell)))
  const names = fields.flatMap((field, index) => (field === 'name' ? [index] : []))
  const chosen = names.find((index) => /milestone|marco|hito|jalon|meilenstein/i.test(cells[index] ?? '')) ?? names[0]
  const seen = new Set<Field>()
  return fields.map((field, index) => {
    if (field === null || seen.has(field) || (field === 'name' && index !== chosen)) return null
    seen.add(field)
    return field
  })
}
