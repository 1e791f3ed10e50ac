/**
 * The plugin without a window: what it finds on a board, and the files that leave it. This is the room's face; the command
 * line and the page both come in here. May import: the document, `sandbox`, the clock and core's exporters; nothing of
 * Node's and nothing of the page's, because both run it.
 */
export { Complaint } from './complaint.ts'
export { dayInWords, exportBoard, exportBoards, type ExportedFile, type ExportOptions } from './export.ts'
export { findPage } from './find-page.ts'
export { carryOut, planOfPage } from './plan-of-page.ts'
export type { Advice, BuiltPlugin } from './types.ts'
