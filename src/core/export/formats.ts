import type { Plan } from '../plan/index.ts'
import { begin, type Beginning } from './beginning.ts'
import { toCsv } from './csv.ts'
import { dependenciesSkills } from './dependencies-skills.ts'
import type { Document } from './document.ts'
import { effortSize } from './effort-size.ts'
import { summaryPage, tableFile, type FileOptions, type OutFile } from './files.ts'
import { handoverDocument } from './handover-document.ts'
import { documentToHtml, toHtml } from './html.ts'
import { documentToMarkdown, toMarkdown } from './markdown.ts'
import { milestoneTable, type Table } from './milestone-table.ts'
import { PRESETS, presetTable, type Preset } from './presets.ts'
import { summary } from './summary.ts'
import type { TakeHome } from './take-home.ts'
import { toTsv } from './tsv.ts'
import { valueScores } from './value-scores.ts'
import { toBlocks } from './write-blocks.ts'
import { toJson } from './write-json.ts'

/** One way to take the plan home: how it looks, what goes to the clipboard, what is downloaded. */
export interface Format {
  readonly id: FormatId
  /** What it takes home; several formats may take the same. */
  readonly what: string
  /** What it is called among those. */
  readonly as: string
  /** The clipboard has the same from another format. */
  readonly isFileOnly?: boolean
  /** What follows “Download” and “Copy” on its button; its `what`, unless told. */
  readonly called?: { readonly file: string; readonly copy: string }
  readonly preview: (home: TakeHome, options: FileOptions) => Preview
  readonly copy: (home: TakeHome, options: FileOptions) => Copied
  readonly file: (home: TakeHome, options: FileOptions) => OutFile
  /** What was assumed of whoever reads it, and where their rules are published. */
  readonly preset?: Pick<Preset, 'assumed' | 'source'>
  /** What whoever takes it should know first. */
  readonly warning?: string
}

export type FormatId =
  | 'table'
  | 'markdown'
  | 'blocks'
  | 'summary'
  | 'summary-page'
  | 'effort-size'
  | 'value-scores'
  | 'dependencies-skills'
  | 'handover'
  | 'json'
  | Preset['id']

/** What a preview shows: as much of its beginning as somebody looks at. */
export type Preview =
  | { readonly kind: 'table'; readonly begin: (letters: number) => Beginning<Table> }
  | { readonly kind: 'document'; readonly begin: (letters: number) => Beginning<Document> }
  | { readonly kind: 'text'; readonly begin: (letters: number) => Beginning<string> }

/** Plain and, where the other side can take it, rich. */
export interface Copied {
  readonly text: string
  readonly html?: string
}

/** What most formats take home. */
export const MILESTONE_TABLE = 'Milestone table'

const tableFormat: Format = {
  id: 'table',
  what: MILESTONE_TABLE,
  as: 'CSV, for a spreadsheet',
  called: { file: 'CSV', copy: 'table' },
  ...asTable(({ plan }, { further }, most) => milestoneTable(plan, further, most)),
  file: ({ plan }, options) => tableFile(plan, options),
}

const markdownFormat: Format = {
  id: 'markdown',
  what: MILESTONE_TABLE,
  as: 'Markdown',
  called: { file: 'Markdown', copy: 'Markdown' },
  ...asText('milestone-table.md', 'text/markdown', ({ plan }, { further }, most) =>
    toMarkdown(milestoneTable(plan, further, most)),
  ),
}

const blocksFormat: Format = {
  id: 'blocks',
  what: MILESTONE_TABLE,
  as: 'Text, six lines a milestone',
  called: { file: 'as text', copy: 'as text' },
  ...asText('milestones.txt', 'text/plain', ({ plan }, _, most) => toBlocks(plan, most)),
  file: ({ plan }) => ({ name: 'milestones.txt', type: 'text/plain', text: `${toBlocks(plan)}\n` }),
}

const jsonFormat: Format = {
  id: 'json',
  what: MILESTONE_TABLE,
  as: 'JSON',
  called: { file: 'JSON', copy: 'JSON' },
  ...asText('milestones.json', 'application/json', (home, _, most) => toJson(home, most)),
}

export const FORMATS: readonly Format[] = [
  tableFormat,
  ...PRESETS.map(presetFormat),
  markdownFormat,
  blocksFormat,
  jsonFormat,
  {
    ...documentFormat('summary', 'Summary, one page', 'summary.md', summary),
    called: { file: 'summary', copy: 'summary' },
  },
  {
    ...documentFormat('summary-page', 'Summary, one page', 'summary.html', summary),
    as: 'A page to print',
    called: { file: 'summary to print', copy: 'summary' },
    isFileOnly: true,
    file: summaryPage,
  },
  documentFormat('effort-size', 'Effort sizes', 'effort-size.md', effortSize),
  documentFormat('value-scores', 'Value scores', 'value-scores.md', valueScores),
  documentFormat('dependencies-skills', 'Dependencies and skills', 'dependencies-skills.md', dependenciesSkills),
  documentFormat('handover', 'Order for Session #4', 'session-4-order.md', handoverDocument),
]

export function formatOf(id: FormatId): Format {
  return FORMATS.find((format) => format.id === id) ?? tableFormat
}

function documentFormat(id: FormatId, name: string, file: string, write: (home: TakeHome) => Document): Format {
  return {
    id,
    what: name,
    as: 'Markdown',
    preview: (home) => {
      const document = write(home)
      return { kind: 'document', begin: begin(() => document) }
    },
    copy: (home, options) => ({ text: documentToMarkdown(write(home)), html: documentToHtml(write(home), options) }),
    file: (home) => ({ name: file, type: 'text/markdown', text: documentToMarkdown(write(home)) }),
  }
}

function presetFormat(preset: Preset): Format {
  const { id, name, called = name, file, delimiter, assumed, source, isUnguarded = false } = preset
  const table = (plan: Plan, most?: number) => presetTable(plan, preset, most)
  return {
    id,
    what: MILESTONE_TABLE,
    as: name,
    called: { file: `for ${called}`, copy: `for ${called}` },
    ...asTable(({ plan }, _, most) => table(plan, most)),
    file: ({ plan }, { raw = false }) => ({
      name: file,
      type: 'text/csv',
      text: toCsv(table(plan), { raw: raw || isUnguarded, delimiter }),
    }),
    preset: { assumed, source },
    ...(isUnguarded
      ? { warning: `This file is for ${name}, not for a spreadsheet, which may run its cells as formulas.` }
      : {}),
  }
}

/** Writes the plan; with `most`, only its first so many milestones. */
type Write<T> = (home: TakeHome, options: FileOptions, most?: number) => T

function asText(name: string, type: string, write: Write<string>): Pick<Format, 'preview' | 'copy' | 'file'> {
  return {
    preview: (home, options) => ({ kind: 'text', begin: begin((most) => write(home, options, most)) }),
    copy: (home, options) => ({ text: write(home, options) }),
    file: (home, options) => ({ name, type, text: write(home, options) }),
  }
}

/** Lands as a table where tables land, and as tab-separated lines elsewhere. */
function asTable(make: Write<Table>): Pick<Format, 'preview' | 'copy'> {
  return {
    preview: (home, options) => ({ kind: 'table', begin: begin((most) => make(home, options, most)) }),
    copy: (home, options) => {
      const table = make(home, options)
      return { text: toTsv(table, options), html: toHtml(table, options) }
    },
  }
}
