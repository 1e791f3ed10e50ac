import Papa from 'papaparse'
import { guard } from './guard.ts'
import type { Table } from './table.ts'

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
  return `${BOM}${Papa.unparse(rows, { newline: '\r\n', delimiter, quotes: isSplitSomewhere })}\r\n`
}

/** Quoted also where the cell holds another reader’s separator: LibreOffice splits at comma, `;` and tab at once. */
function isSplitSomewhere(cell: string): boolean {
  return /[,;\t]/.test(cell)
}
