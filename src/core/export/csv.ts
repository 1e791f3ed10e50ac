import { dsvFormat } from 'd3-dsv'
import { guard } from './guard.ts'
import type { Table } from './milestone-table.ts'

const BOM = '\uFEFF'

export interface CsvOptions {
  /** True leaves cells that a spreadsheet would run as they are. */
  readonly raw?: boolean
  /** `;` where spreadsheets take a comma for a decimal point. */
  readonly delimiter?: ',' | ';'
}

/** RFC 4180 text: CRLF, UTF-8 byte order mark first (Excel asks for it), cells guarded unless `raw`. */
export function toCsv(table: Table, { raw = false, delimiter = ',' }: CsvOptions = {}): string {
  const rows = [table.header, ...table.rows].map((row) => (raw ? row : row.map((cell) => guard(cell, delimiter))))
  const { formatValue } = dsvFormat(delimiter)
  const lines = rows.map((row) => row.map((cell) => quoteForOthers(cell, formatValue(cell))).join(delimiter))
  return `${BOM}${lines.map((line) => `${line}\r\n`).join('')}`
}

/**
 * A cell quoted also where another reader would change it: LibreOffice splits at comma, `;` and tab at once, others trim
 * spaces at the ends.
 */
function quoteForOthers(cell: string, written: string): string {
  return written === cell && /[,;\t]|^\s|\s$/.test(cell) ? `"${cell}"` : written
}
