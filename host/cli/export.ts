/** The headless export: the real plugin finds the milestones in the sandbox, and `core`'s exporters write the files. */
import {
  FOLDER,
  formatOf,
  FURTHER_NAMES,
  isFurtherColumn,
  omittedLines,
  sessionFiles,
  takeHome,
} from '../../src/core/export/index.ts'
import { realClock } from '../clock.ts'
import type { Document } from '../document/document.ts'
import { Complaint } from './complaint.ts'
import { findPlan } from './find-page.ts'
import type { BuiltPlugin } from './plugin.ts'

export interface ExportOptions {
  /** Name of the page to export, when several have milestones. */
  readonly page: string | undefined
  /** Leave cells as they are that a spreadsheet would run as formulas. */
  readonly isRaw: boolean
  /** Further columns of the table, by name. */
  readonly include: readonly string[]
  /** The plan as JSON too. */
  readonly withJson: boolean
  /** What day the documents say, in words. */
  readonly date: string
  /** Hears what is on the board and in none of the files, a sentence each. */
  readonly onLeftOut?: (sentence: string) => void
}

/** A file to be written, under the folder a person named. */
export interface ExportedFile {
  /** With forward slashes, `okra/session-3/…`. */
  readonly path: string
  readonly contents: string
}

/**
 * The method's files for one page of a board. Throws a `Complaint` for what the person can put right: no milestones,
 * several pages with milestones and none named, no page of that name, an unknown column.
 */
export async function exportBoard(
  board: Document,
  plugin: BuiltPlugin,
  { page, isRaw, include, withJson, date, onLeftOut }: ExportOptions,
  clock = realClock,
): Promise<readonly ExportedFile[]> {
  const stranger = include.find((column) => !isFurtherColumn(column))
  if (stranger !== undefined) {
    throw new Complaint(`There is no column “${stranger}”: --include takes ${FURTHER_NAMES.join(', ')}.`)
  }
  const home = takeHome(await findPlan(board, plugin, page, clock), date)
  if (onLeftOut !== undefined) omittedLines(home.plan).forEach(onLeftOut)
  const options = { raw: isRaw, further: include.filter(isFurtherColumn) }
  const files = [...sessionFiles(home, options), ...(withJson ? [formatOf('json').file(home, options)] : [])]
  return files.map(({ name, text }) => ({ path: `${FOLDER}${name}`, contents: text }))
}
