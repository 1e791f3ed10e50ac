import { escape } from 'html-escaper'
import type { CsvOptions } from './csv.ts'
import { hasUnder, type Block, type Document, type Item, type Part, type Text } from './document.ts'
import { guard } from './guard.ts'
import type { Table } from './milestone-table.ts'

type HtmlOptions = Pick<CsvOptions, 'raw'>

/** A plain HTML table that lands as a table in Sheets, Excel, Notion, Confluence and Docs; the first two run formulas. */
export function toHtml(table: Table, { raw = false }: HtmlOptions = {}): string {
  const write = (cell: string) => escapeHtml(raw ? cell : guard(cell, '\t'))
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${write(cell)}</${tag}>`).join('')}</tr>`
  const body = table.rows.map((cells) => row('td', cells)).join('')
  return `<table><thead>${row('th', table.header)}</thead><tbody>${body}</tbody></table>`
}

/** A document as rich text, for the clipboard. Diagrams are left out: no editor draws them from a paste. */
export function documentToHtml({ title, blocks }: Document, options: HtmlOptions = {}): string {
  return [`<h1>${escapeHtml(title)}</h1>`, ...blocks.map((block) => writeBlock(block, options))].join('\n')
}

function writeBlock(block: Block, options: HtmlOptions): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${writeText(block.text)}</p>`
    case 'list':
      return writeList(block.items)
    case 'table':
      return toHtml(block.table, options)
    case 'tables':
      return block.parts.map((part) => underTitle(part, toHtml({ ...block, rows: part.rows }, options))).join('\n')
    case 'diagram':
      return ''
  }
}

function underTitle({ title }: Part, table: string): string {
  return title === '' ? table : `<h3>${escapeHtml(title)}</h3>\n${table}`
}

export function writeList(items: readonly Item[]): string {
  const write = (item: Item): string =>
    hasUnder(item) ? `<li>${writeText(item.text)}${writeList(item.under)}</li>` : `<li>${writeText(item)}</li>`
  return `<ul>${items.map(write).join('')}</ul>`
}

export function writeText(text: Text): string {
  if (typeof text === 'string') return escapeHtml(text)
  return text
    .map((part) => (typeof part === 'string' ? escapeHtml(part) : `<strong>${escapeHtml(part.strong)}</strong>`))
    .join('')
}

export function escapeHtml(text: string): string {
  return escape(text).replace(/\r\n|[\r\n\u2028\u2029]/g, '<br>')
}
