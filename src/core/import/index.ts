/** What comes in: files and pasted text read into rows, matched with cards, and shown before anything changes. */
export { fieldCalled, FIELD_NAMES, type Field } from './column-names.ts'
export type { ChosenColumns, Column } from './columns.ts'
export type { Grid } from './grid.ts'
export { ImportRow, withoutChanged } from './import-row.ts'
export { nameKey } from './match-rows.ts'
export {
  describePreview,
  previewImport,
  type Outcome,
  type Preview,
  type PreviewRow,
  type Question,
  type Said,
} from './preview.ts'
export { columnsByTitle, nothingRead, readImport, type Choices, type Given, type Reading } from './read-import.ts'
export { isPacked } from './what-it-is.ts'
export { ImportReport, reportImport } from './report.ts'
