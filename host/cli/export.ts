/** The headless export: the real plugin finds the milestones in the sandbox, and `core`'s exporters write the files. */
import type { Document } from '../document/document.ts'

export interface ExportOptions {
  /** Name of the page to export, when several have milestones. */
  readonly page: string | undefined
  /** Leave cells as they are that a spreadsheet would run as formulas. */
  readonly isRaw: boolean
  /** Further columns of the table, by name. */
  readonly include: readonly string[]
}

/** A file to be written, under the folder a person named. */
export interface ExportedFile {
  /** With forward slashes, `okra/session-3/…`. */
  readonly path: string
  readonly contents: string
}

/**
 * The method's files for one page of a board. Throws a `Complaint` for what the person can put right: no milestones,
 * several pages with milestones and none named, no page of that name.
 */
export function exportBoard(board: Document, options: ExportOptions): Promise<readonly ExportedFile[]> {
  return Promise.reject(
    new Error(`Exporting ${board.pages.length} pages (${JSON.stringify(options)}) is not connected to the plugin yet.`),
  )
}
