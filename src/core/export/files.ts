import type { Plan } from '../plan/index.ts'
import { toCsv, type CsvOptions } from './csv.ts'
import { dependenciesSkills } from './dependencies-skills.ts'
import type { Document } from './document.ts'
import { effortSize } from './effort-size.ts'
import { documentToMarkdown } from './markdown.ts'
import { milestoneTable, type FurtherColumn } from './milestone-table.ts'
import { summary } from './summary.ts'
import { documentToPage } from './page.ts'
import type { TakeHome } from './take-home.ts'
import { valueScores } from './value-scores.ts'

/** Where the method keeps what a session leaves (docs/exports.md, The files). */
export const FOLDER = 'okra/session-3/'

export interface OutFile {
  /** Without its folder. */
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly text: string
}

export interface FileOptions extends CsvOptions {
  /** Columns of the table beyond the method’s six. */
  readonly further?: readonly FurtherColumn[]
}

/** The documents by their file names; each is written from the same plan. */
const DOCUMENTS: Readonly<Record<string, (home: TakeHome) => Document>> = {
  'effort-size.md': effortSize,
  'value-scores.md': valueScores,
  'dependencies-skills.md': dependenciesSkills,
  'summary.md': summary,
}

export const DOCUMENT_NAMES = Object.keys(DOCUMENTS)

const TABLE_NAME = 'milestone-table.csv'
const PAGE_NAME = 'summary.html'

/** The names of the session’s files, for who only lists them: none has to be written for that. */
export const FILE_NAMES: readonly string[] = [TABLE_NAME, ...DOCUMENT_NAMES, PAGE_NAME]

export function tableFile(plan: Plan, { further = [], ...options }: FileOptions = {}): OutFile {
  return { name: TABLE_NAME, type: 'text/csv', text: toCsv(milestoneTable(plan, further), options) }
}

export function documentFile(name: string, document: Document): OutFile {
  return { name, type: 'text/markdown', text: documentToMarkdown(document) }
}

/** The summary as a page, to be opened and printed. */
export function summaryPage(home: TakeHome): OutFile {
  return { name: PAGE_NAME, type: 'text/html', text: documentToPage(summary(home)) }
}

/** The method’s four files, and the summary as Markdown and as a page. */
export function sessionFiles(home: TakeHome, options: FileOptions = {}): OutFile[] {
  return [
    tableFile(home.plan, options),
    ...Object.entries(DOCUMENTS).map(([name, write]) => documentFile(name, write(home))),
    summaryPage(home),
  ]
}
