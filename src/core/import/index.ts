/** What comes in: files and pasted text read into rows, matched with cards, and shown before anything changes. */
export type { Grid } from './grid.ts'
export { ImportRow, withoutChanged } from './import-row.ts'
export { nameKey } from './match-rows.ts'
export { describePreview, previewImport, type Preview, type PreviewRow } from './preview.ts'
export { readImport, type Given, type Reading } from './read-import.ts'
