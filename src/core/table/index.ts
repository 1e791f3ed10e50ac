/** The milestone table on the board: what it should hold, which row is which card, and what differs. */
export { digestOf, readCell } from './cell.ts'
export { keysIn, matchColumns, matchRows } from './match-table.ts'
export type { LineStep } from './rearrange.ts'
export {
  TABLE_ORDERS,
  wantedTable,
  type TableOrder,
  type WantedCell,
  type WantedRow,
  type WantedTable,
} from './rows.ts'
export { cellPadding, columnWidths, rowHeight, tableSize } from './size.ts'
export { diffTable, firstTable, type CellWrite, type TableDiff, type TableTally } from './table-diff.ts'
