import type { CsvOptions } from './csv.ts'
import { guard } from './guard.ts'
import type { Table } from './milestone-table.ts'

/** Tab-separated lines for the clipboard’s plain side; tabs and line breaks inside a cell become spaces. */
export function toTsv(table: Table, { raw = false }: Pick<CsvOptions, 'raw'> = {}): string {
  const cell = (text: string) => {
    const line = text.replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    return raw ? line : guard(line, '\t')
  }
  return [table.header, ...table.rows].map((row) => row.map(cell).join('\t')).join('\n')
}
