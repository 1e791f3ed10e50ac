import { guard, type CsvOptions } from './csv.ts'
import type { Table } from './table.ts'

/** A plain HTML table that lands as a table in Sheets, Excel, Notion, Confluence and Docs; the first two run formulas. */
export function toHtml(table: Table, options: CsvOptions = {}): string {
  const write = (cell: string) => escapeHtml(options.raw === true ? cell : guard(cell))
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${write(cell)}</${tag}>`).join('')}</tr>`
  const body = table.rows.map((cells) => row('td', cells)).join('')
  return `<table><thead>${row('th', table.header)}</thead><tbody>${body}</tbody></table>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/\r\n|[\r\n\u2028\u2029]/g, '<br>')
}
