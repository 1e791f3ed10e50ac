/** One cell that a person changed by hand, once its milestone says the same. */
import { gridOf } from '../board/grid-of.ts'
import type { Result } from '../board/paint-card.ts'
import { readMadeNode, readTable } from '../board/read-made.ts'
import type { ColumnKey, Contrast } from '../core/record/index.ts'
import { digestOf, keysIn, matchColumns, matchRows, type WantedCell } from '../core/table/index.ts'
import { writeRows } from '../doors/plugin-data.ts'
import type { Workshop } from '../made/workshop.ts'
import { colourRow, writeCell } from './native-cells.ts'

interface ReclaimedCell {
  readonly card: string
  readonly column: ColumnKey
  readonly cell: WantedCell
  readonly contrast: Contrast
  readonly size: number
}

/** Writes one cell that a person had changed, in our words, and remembers it as ours again. */
export async function reclaimCell(
  shop: Workshop,
  { card, column, cell, contrast, size }: ReclaimedCell,
): Promise<Result> {
  const [node] = shop.find('table')
  const grid = gridOf(node)
  if (node === undefined || grid === null) return 'unchanged'
  const { rows, texts } = readTable(grid)
  if (rows.kind !== 'ok') return 'unchanged'
  const known = rows.value
  const nth = keysIn(known).indexOf(column)
  const place = known.rows.findIndex((row) => row.card === card)
  const [row, at] = [matchRows(known, texts)[place] ?? null, matchColumns(known.columns, texts)[nth] ?? null]
  if (row === null || at === null) return 'unchanged'
  if (texts[row]?.[at] !== cell.text) {
    const isWritten = await writeCell(grid, { row, column: at, text: cell.text }, size, shop.fonts)
    if (!isWritten) return 'unchanged'
  }
  colourRow(grid, row, { card, cells: [cell] }, [at], contrast)
  const remembered = known.rows.map((each, index) =>
    index === place ? { ...each, cells: each.cells.map((mark, c) => (c === nth ? digestOf(cell.text) : mark)) } : each,
  )
  writeRows(node, node.id, { ...known, rows: remembered })
  readMadeNode(shop.board, node, node.id, node.type)
  return 'done'
}
