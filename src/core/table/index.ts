/** The milestone table on the board: what it should hold, which row is which card, and what differs. */
export { markOf, readCell } from './cell.ts'
export { diffTable, firstTable, type CellWrite, type TableDiff, type TableTally } from './diff.ts'
export { keysIn, matchColumns, matchRows } from './match.ts'
export type { LineStep } from './rearrange.ts'
export { wantedTable, type TableOrder, type WantedCell, type WantedRow, type WantedTable } from './rows.ts'
export { columnWidths, rowHeight, tableSize } from './size.ts'
