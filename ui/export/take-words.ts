/** Taking home: what, where to and in which format, what is left out, and the preview of it. */

/** Stands behind the summary of the board. */
export const nothingYet = ': nothing to take home yet.'
export const importButton = 'Import'
export const importTitle = 'Scores from a table, text or a file; shown before anything changes'
export const leftOut = 'Not in what you take home'

export const takeHome = 'Take home'
export const what = 'What'
export const whereTo = 'Where to'
export const file = 'File'
export const clipboard = 'Clipboard'
export const board = 'Board'
export const format = 'Format'
export const noMilestones = 'There are no milestones yet: find them on the Milestones tab, or import some.'

export const previewOfTable = 'Preview of the milestone table'
export const previewOfDocument = 'Preview of the document'
export const previewOfText = 'Preview of the text'
export const diagram = 'A chart, drawn where Markdown is shown with Mermaid (GitHub, GitLab, Notion…).'
export const assumed = 'What was assumed'
export const rules = (source: string) => `Their rules: ${source}`
