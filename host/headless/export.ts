/** The headless export: the real plugin finds the milestones in the sandbox, and `core`'s exporters write the files. */
import {
  boardFolders,
  FOLDER,
  formatOf,
  FURTHER_NAMES,
  isFurtherColumn,
  omittedLines,
  portfolioFiles,
  sessionFiles,
  takeHome,
  type TakeHome,
} from '../../src/core/export/index.ts'
import { realClock, type Clock } from '../clock.ts'
import type { Document } from '../document/document.ts'
import { Complaint } from './complaint.ts'
import { findPlan } from './find-page.ts'
import type { Advice, BuiltPlugin } from './types.ts'

export interface ExportOptions {
  /** Name of the page to export, when several have milestones. */
  readonly page: string | undefined
  readonly advice: Advice
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

/** A file to be written, under the folder a person named or in a zip. */
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
  options: ExportOptions,
  clock = realClock,
): Promise<readonly ExportedFile[]> {
  return filesOf(await readHome(board, plugin, options, clock), options, FOLDER)
}

/** A board of several, by the path or name of its file. */
export interface NamedBoard {
  readonly path: string
  readonly open: () => Promise<Document>
}

/**
 * Several boards: the files of each in a folder of its own, and what they are together. A board that cannot be read costs
 * only itself: `onRefused` hears why. Throws a `Complaint` where none can be read.
 */
export async function exportBoards(
  boards: readonly NamedBoard[],
  plugin: BuiltPlugin,
  options: ExportOptions & { readonly onRefused: (why: string) => void },
  clock = realClock,
): Promise<readonly ExportedFile[]> {
  checkColumns(options)
  const homes: TakeHome[] = []
  for (const { path, open } of boards) {
    const onLeftOut = (sentence: string) => options.onLeftOut?.(`${path}: ${sentence}`)
    try {
      homes.push(await readHome(await open(), plugin, { ...options, onLeftOut }, clock))
    } catch (error) {
      const why = error instanceof Complaint ? error.message : `The plugin could not read this board. ${String(error)}`
      options.onRefused(why.startsWith(`${path}: `) ? why : `${path}: ${why}`)
    }
  }
  if (homes.length === 0) throw new Complaint('None of these boards could be read.')
  const folders = boardFolders(homes)
  return [
    ...homes.flatMap((home, at) => filesOf(home, options, `okra/${folders[at] ?? ''}/session-3/`)),
    ...portfolioFiles(homes, { raw: options.isRaw }).map(({ name, text }) => ({
      path: `okra/${name}`,
      contents: text,
    })),
  ]
}

/** `28 November 2026`: the day that documents say. */
export function dayInWords(day: Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(day)
}

function checkColumns({ include }: ExportOptions): void {
  const stranger = include.find((column) => !isFurtherColumn(column))
  if (stranger !== undefined) {
    throw new Complaint(`There is no column “${stranger}”: --include takes ${FURTHER_NAMES.join(', ')}.`)
  }
}

async function readHome(board: Document, plugin: BuiltPlugin, options: ExportOptions, clock: Clock): Promise<TakeHome> {
  checkColumns(options)
  const home = takeHome(await findPlan(board, plugin, options, clock), options.date)
  if (options.onLeftOut !== undefined) omittedLines(home.plan).forEach(options.onLeftOut)
  return home
}

function filesOf(home: TakeHome, { isRaw, include, withJson }: ExportOptions, folder: string): ExportedFile[] {
  const options = { raw: isRaw, further: include.filter(isFurtherColumn) }
  const files = [...sessionFiles(home, options), ...(withJson ? [formatOf('json').file(home, options)] : [])]
  return files.map(({ name, text }) => ({ path: `${folder}${name}`, contents: text }))
}
