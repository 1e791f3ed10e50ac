/** Importing: where a table comes from, whether it is complete, and applying it. */
import { count } from '../../src/core/base/index.ts'

export const title = 'Import'
export const help =
  'A table from a spreadsheet or a page, .xlsx, CSV, JSON, Markdown, or the method’s six-line blocks. Columns in any order; scores as M, medium, 2, $$, ♥♥…'
export const source = 'Table, blocks or JSON'
export const sourceHint = 'Paste here, or drop a file'
export const chooseFile = 'Choose file'

export const complete = 'This table is complete'
export const completeHelp = 'What cards list beyond it is taken off them.'

export const cancel = 'Cancel'
export const apply = 'Apply'
export const applyTitle = (cards: number) => `Changes ${count(cards, 'card')}; one undo takes it back`
export const nothingGiven = 'Paste a table or choose a file first.'
export const nothingChanges = 'Nothing would change.'
