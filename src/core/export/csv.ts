import Papa from 'papaparse'
import type { Table } from './table.ts'

const BOM = '\uFEFF'

export interface CsvOptions {
  /** True leaves cells that a spreadsheet would run as they are. */
  readonly raw?: boolean
}

/** RFC 4180 text: CRLF, UTF-8 byte order mark first (Excel asks for it), cells guarded unless `raw`. */
export function toCsv(table: Table, options: CsvOptions = {}): string {
  const rows = [table.header, ...table.rows].map((row) =>
    row.map((cell) => (options.raw === true ? cell : guard(cell))),
  )
  return `${BOM}${Papa.unparse(rows, { newline: '\r\n' })}\r\n`
}

/**
 * A leading `'` before what a spreadsheet would run as a formula: `=` `+` `-` `@`, their full-width twins, tab and
 * line breaks, also behind spaces and at the start of any line of the cell (OWASP, “CSV injection”). Papaparse’s own
 * `escapeFormulae` skips cells with line breaks, so it is not used.
 */
export function guard(cell: string): string {
  return FORMULA.test(unquoted(cell)) ? `'${cell}` : cell
}

/** The guard taken off again; nothing else is touched. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(unquoted(cell)) ? cell.slice(1) : cell
}

/** What stands behind leading `'`: a text that begins with one of its own is guarded too, so that it comes back. */
function unquoted(cell: string): string {
  return cell.replace(/^'+/, '')
}

const FORMULA = /^[\t\r\n]|(^|[\r\n])\s*[=+\-@＝＋－＠]/
