import type { Block, Document } from './document.ts'
import { escapeHtml, writeList, writeText } from './html.ts'

/**
 * A document as a page of its own, to be opened, printed or sent: on A4, a dozen milestones fit on one. Nothing in it is
 * run and nothing is loaded. Cells are not guarded against formulas: a page is for reading.
 */
export function documentToPage({ title, blocks }: Document): string {
  // What stands before the milestones and they themselves take the whole width, and so do tables; the rest is short lines.
  const until = blocks.findIndex(({ kind }) => kind === 'tables') + 1
  const [wide, narrow] = [blocks.slice(0, until), blocks.slice(until)]
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<div class="head">',
    `<h1 dir="auto">${escapeHtml(title)}</h1>`,
    ...wide.slice(0, 1).map(writeBlock),
    '</div>',
    ...wide.slice(1).map(writeBlock),
    ...columns(narrow),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Sections side by side, but for those with a table. */
function columns(blocks: readonly Block[]): string[] {
  const sections: Block[][] = []
  for (const block of blocks) {
    const last = sections[sections.length - 1]
    if (last === undefined || block.kind === 'heading') sections.push([block])
    else last.push(block)
  }
  const isWide = (section: readonly Block[]) => section.some(({ kind }) => kind === 'table')
  const write = (section: readonly Block[]) => `<section>\n${section.map(writeBlock).join('\n')}\n</section>`
  const beside = sections.filter((section) => !isWide(section))
  return [
    ...(beside.length === 0 ? [] : [`<div class="beside">\n${beside.map(write).join('\n')}\n</div>`]),
    ...sections.filter(isWide).map(write),
  ]
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} dir="auto">${escapeHtml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p dir="auto">${writeText(block.text)}</p>`
    case 'list':
      return writeList(block.items)
    case 'table':
      return writeTable(block.table.header, [{ title: '', rows: block.table.rows }])
    case 'tables':
      return writeTable(block.header, block.parts)
    case 'diagram':
      return ''
  }
}

/** One table; what each part is of stands across it. The second cell of a numbered row, else the first, names the row. */
function writeTable(header: readonly string[], parts: Extract<Block, { kind: 'tables' }>['parts']): string {
  const naming = header[0] === '#' ? 1 : 0
  const cell = (text: string, at: number) =>
    at === naming ? `<th scope="row" dir="auto">${escapeHtml(text)}</th>` : `<td dir="auto">${escapeHtml(text)}</td>`
  const row = (cells: readonly string[]) => `<tr>${cells.map(cell).join('')}</tr>`
  const over = (title: string) =>
    title === ''
      ? []
      : [`<tr><th class="over" scope="rowgroup" colspan="${header.length}" dir="auto">${escapeHtml(title)}</th></tr>`]
  return [
    naming === 1 ? '<table class="rows">' : '<table>',
    `<thead><tr>${header.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('')}</tr></thead>`,
    ...parts.map(({ title, rows }) => ['<tbody>', ...over(title), ...rows.map(row), '</tbody>'].join('\n')),
    '</table>',
  ].join('\n')
}

/** Sizes in points, as it is printed; none below 10, to which browsers round 10.01 down. */
const STYLE = `
@page { size: A4; margin: 15mm; }
* { box-sizing: border-box; }
html { color-scheme: light; background: #fff; color: #1e1e1e; }
body { margin: 0; font: 10.01pt/1.12 Arial, "Liberation Sans", Helvetica, sans-serif; }
main { max-width: 196mm; margin: 0 auto; padding: 8mm; }
.head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; column-gap: 6mm; }
h1 { margin: 0; font-size: 14pt; }
h2 { margin: 4pt 0 1pt; font-size: 11pt; break-after: avoid; }
p, ul { margin: 0 0 1pt; }
ul { padding-inline-start: 11pt; }
h1, h2, p, li, th, td { overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5pt 4pt 0.5pt 0; text-align: start; vertical-align: top; font-weight: normal; }
tbody th, tbody td { border-top: 0.5pt solid #757575; }
thead th, th.over { font-weight: bold; }
thead th:last-child, td:last-child { padding-inline-end: 0; }
tr { break-inside: avoid; }
.rows { table-layout: fixed; }
.rows th:nth-child(1) { width: 3.5%; }
.rows th:nth-child(3) { width: 6.5%; }
.rows th:nth-child(4) { width: 9.5%; }
.rows th:nth-child(5) { width: 7.5%; }
.rows th:nth-child(6) { width: 18%; }
.rows th:nth-child(7) { width: 18.5%; }
.rows thead th, .rows td:nth-child(1) { overflow-wrap: normal; }
.beside li, .beside p { break-inside: avoid; }
@media (min-width: 140mm) { .beside { columns: 2; column-gap: 6mm; } }
@media print { main { max-width: none; padding: 0; } .beside { columns: 2; column-gap: 6mm; } }
`
