import type { Grid } from '../../src/core/import/index.ts'

/**
 * The first table of pasted rich text, as text. The parser’s document is never shown and runs nothing. Merged cells
 * give their text to the first cell they cover, as spreadsheets do.
 */
export function readHtmlTable(html: string): Grid | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return undefined
  return Array.from(table.rows, (row) =>
    Array.from(row.cells).flatMap((cell) => [textOf(cell), ...Array<string>(Math.max(0, cell.colSpan - 1)).fill('')]),
  )
}

/** Line breaks are written as elements; white space in the source is none. */
function textOf(cell: HTMLElement): string {
  for (const end of cell.querySelectorAll('br, p:not(:last-child), li:not(:last-child), div:not(:last-child)'))
    end.after('\u2028')
  return cell.textContent
    .replace(/[^\S\u2028]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .trim()
}
