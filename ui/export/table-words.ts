/** The milestone table: its columns and formulas, and the table that is put on the board. */
import { count } from '../../src/core/base/index.ts'

export const options = 'Columns and formulas'
/** Stands behind the title of the options. */
export const furtherCount = (columns: number) => ` · ${columns} more`
export const further = 'Further columns'
export const raw = 'Leave formulas as they are (raw)'
export const rawHelp =
  "A cell that begins with = + - or @ gets a ' in front, so that no spreadsheet runs it as a formula. Tick this only where another program reads the file."

export const order = 'Order'
export const inBoardOrder = 'In board order'
export const byValue = 'By value for effort'

export const onBoard = 'The table on the board:'
export const show = 'Show'
export const showTable = 'Show the table'
export const remove = 'Remove'
export const removeTable = 'Remove the table'

export const askLong = (rows: number) => `Put a table of ${count(rows, 'row')} on the board?`
export const longHelp =
  'A table this long is hard to read on a board. The files below hold the same and open in any spreadsheet.'
export const notNow = 'Not now'
export const putThere = 'Put it there'
