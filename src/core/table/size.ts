/** How wide the table’s columns and how high its rows must be for their texts (canvas pixels). */
import { titlesOf } from '../export/index.ts'
import { COLUMN_TITLES } from '../record/index.ts'
import { LINE, lineCount, textWidth } from '../sketch/index.ts'
import type { WantedTable } from './rows.ts'

/** FigJam does not say how much room a cell keeps around its text; this is generous at every size we write in. */
const SIDES = { share: 1, least: 28 }
const ENDS = { share: 0.9, least: 24 }

/** The longest line of a column, in parts of the text size; longer texts are broken. */
const LONGEST = 22
/** The column of names is what a table is read by. */
const LONGEST_NAME = 30

export function columnWidths({ columns, rows }: WantedTable, size: number): number[] {
  return columns.map((column, nth) => {
    const longest = (column === 'name' ? LONGEST_NAME : LONGEST) * size
    const texts = [COLUMN_TITLES[column], ...rows.map(({ cells }) => cells[nth]?.text ?? '')]
    const wanted = Math.max(...texts.map((text) => textWidth(text, size)))
    return Math.ceil(Math.min(longest, wanted) + around(SIDES, size))
  })
}

/** `widths` are those of the columns, texts and widths in the same order. */
export function rowHeight(texts: readonly string[], widths: readonly number[], size: number): number {
  const lines = texts.map((text, column) =>
    lineCount(text, size, Math.max(size, (widths[column] ?? 0) - around(SIDES, size))),
  )
  return Math.ceil(Math.max(1, ...lines) * size * LINE + around(ENDS, size))
}

/** Beside and above the words of a cell. */
export function cellPadding(size: number): { side: number; end: number } {
  return { side: around(SIDES, size) / 2, end: around(ENDS, size) / 2 }
}

export function tableSize(wanted: WantedTable, size: number): { width: number; height: number } {
  const widths = columnWidths(wanted, size)
  const rows = [titlesOf(wanted.columns), ...wanted.rows.map(({ cells }) => cells.map(({ text }) => text))]
  return {
    width: widths.reduce((sum, width) => sum + width, 0),
    height: rows.reduce((sum, texts) => sum + rowHeight(texts, widths, size), 0),
  }
}

function around({ share, least }: { readonly share: number; readonly least: number }, size: number): number {
  return Math.max(least, share * size)
}
