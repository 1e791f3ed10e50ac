import type { Table } from './table.ts'
import { guard } from './csv.ts'

/** Tab-separated lines for the clipboard’s plain side; tabs and line breaks inside a cell become spaces. */
export function toTsv(table: Table): string {
  return [table.header, ...table.rows].map((row) => row.map(cell).join('\t')).join('\n')
}

function cell(text: string): string {
  return guard(text.replace(/[\t\r\n\u2028\u2029]+/g, ' '))
}
