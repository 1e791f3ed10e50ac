/** What was understood of a table, column by column, and what its import would do, row by row. */
import { count } from '../../src/core/base/index.ts'

export const columns = 'Columns'
/** A column without a title, by its place. */
export const untitled = (place: number) => `Column ${place}`
export const column = (title: string) => `Column ${title}`
export const notUnderstood = 'Not understood'
export const leftOut = 'Left out'
export const cardId = 'Card id'
export const rowId = 'Row id'
export const textWithScores = 'Text with scores'

export const preview = 'Preview of the import'
export const table = 'Table'
export const row = 'Row'
export const milestone = 'Milestone'
export const whatHappens = 'What happens'
export const moreRows = (rows: number) => `${count(rows, 'more row')}.`

export const updates = 'Updates'
export const newCard = 'New card'
export const theSame = 'The same'
export const refused = 'Cannot be read'
export const asksFirst = 'Asks first'
export const staysOnCard = (beyond: readonly string[]) => `Stays on the card: ${beyond.join(', ')}`
export const choose = 'Choose…'
