import { listed } from '../base/index.ts'
import { namesIn, type Milestone, type Plan } from '../plan/index.ts'
import {
  ATTRIBUTES,
  COLUMN_TITLES,
  isColumn,
  isScaleAttribute,
  levelOf,
  METHOD_COLUMNS,
  SCALE_ATTRIBUTES,
  type ColumnKey,
  type ScaleAttribute,
  type Words,
} from '../record/index.ts'
import { cleanPlan } from './clean-plan.ts'
import { CELLS, titlesOf, type Names, type Table } from './milestone-table.ts'

/** A table for one importer, as data: what it calls each column and what goes into it. */
export interface Preset {
  readonly id: 'excel-semicolon' | 'jira' | 'notion'
  readonly name: string
  /** What follows “for” on a button; its name, unless told. */
  readonly called?: string
  readonly file: string
  readonly delimiter: ',' | ';'
  readonly columns: readonly PresetColumn[]
  /**
   * The program that reads it runs no formulas: its cells are guarded against none, and say what the cards say. Whoever
   * opens it in a spreadsheet should know.
   */
  readonly isUnguarded?: boolean
  /** What stands for a comma or semicolon inside an item of a list, where the importer splits at them. */
  readonly insideItems?: string
  /** What was assumed; shown before copying. */
  readonly assumed: readonly string[]
  /** Where the importer’s rules are published. */
  readonly source: string
}

interface PresetColumn {
  readonly header: string
  /**
   * A value in braces is replaced: a column by its key, a level in one word. Where it is empty the whole cell is. Lines of
   * several stand or fall by themselves.
   */
  readonly cell: string
  readonly longest?: number
}

/** A column as it is in the milestone table. */
const asInTable = (column: ColumnKey): PresetColumn => ({ header: COLUMN_TITLES[column], cell: `{${column}}` })

export const PRESETS: readonly Preset[] = [
  {
    id: 'excel-semicolon',
    name: 'CSV with ; (Excel in Portuguese, German, French, Spanish…)',
    called: 'Excel with ;',
    file: 'milestone-table-semicolon.csv',
    delimiter: ';',
    columns: METHOD_COLUMNS.map(asInTable),
    assumed: [
      'Your Excel separates lists with ; (it follows the region settings of the computer).',
      'The byte order mark tells Excel that the file is UTF-8, so ♥ and accents stay whole.',
    ],
    source:
      'https://support.microsoft.com/office/import-or-export-text-txt-or-csv-files-5250ac4c-663c-47ce-937b-339e391393ba',
  },
  {
    id: 'jira',
    name: 'Jira',
    file: 'milestones-jira.csv',
    delimiter: ',',
    isUnguarded: true,
    columns: [
      { header: 'Summary', cell: '{name}', longest: 255 },
      { header: 'Issue Type', cell: 'Task' },
      {
        header: 'Description',
        cell: 'Effort: {effort}\nBusiness value: {business}\nUX value: {ux}\nDepends on: {dependencies}\nSkills: {skills}\nObjective: {objective}\nAssumes: {note}',
      },
      { header: 'Labels', cell: 'effort-{effort word}' },
      { header: 'Labels', cell: 'business-value-{business word}' },
      { header: 'Labels', cell: 'ux-value-{ux word}' },
    ],
    assumed: [
      'Every milestone becomes a Task; change Issue Type while mapping where your project has better types.',
      'Labels hold no spaces, so scores are labels like effort-medium; each has a Labels column of its own, as Jira asks for several values.',
      'Summaries hold 255 characters; longer names are cut. Sizes are no story points, so none are filled in.',
    ],
    source: 'https://support.atlassian.com/jira-software-cloud/docs/prepare-a-csv-file-for-import/',
  },
  {
    id: 'notion',
    name: 'Notion database',
    file: 'milestones-notion.csv',
    delimiter: ',',
    isUnguarded: true,
    columns: [
      { header: 'Name', cell: '{name}' },
      ...([...ATTRIBUTES, 'objective', 'value', 'note'] as const).map(asInTable),
    ],
    insideItems: ' – ',
    assumed: [
      'The first column becomes the page title, every row a page.',
      'Notion splits a multi-select at commas, so a comma inside an item is written as a dash.',
      `Turn ${listed(titlesOf(SCALE_ATTRIBUTES))} into Select, ${listed(titlesOf(['dependencies', 'skills']))} into Multi-select after importing.`,
      '“Merge with CSV” adds rows and updates none: import into a new database each time.',
    ],
    source: 'https://www.notion.com/help/import-data-into-notion',
  },
]

/** With `most`, only the rows of the first so many milestones. */
export function presetTable(plan: Plan, { columns, insideItems, isUnguarded = false }: Preset, most = Infinity): Table {
  const inside = (words: string) => (insideItems === undefined ? words : words.replace(/\s*[,;]\s*/g, insideItems))
  const clean = cleanPlan(plan)
  const names = new Map(Array.from(namesIn(clean), ([id, name]) => [id, inside(name)]))
  return {
    header: columns.map(({ header }) => header),
    rows: clean.milestones.slice(0, most).map((milestone) => {
      const listed = withItems(milestone, inside)
      return columns.map(({ cell, longest }) =>
        cut(
          fill(cell, (value) => {
            const words = valueOf(value, listed, names, clean.words)
            // It tells our own import that the commas before it belong to one item.
            return isUnguarded && isList(value) ? words.replace(/;$/, '') : words
          }),
          longest,
        ),
      )
    }),
  }
}

function isList(column: string): boolean {
  return column === 'dependencies' || column === 'skills'
}

/** What a name in braces stands for: a column, or the level of a scale in one word. */
function valueOf(value: string, milestone: Milestone, names: Names, words: Words): string {
  if (isColumn(value)) return CELLS[value](milestone, names, words)
  const [attribute = ''] = value.split(' word')
  if (isScaleAttribute(attribute)) return levelWord(milestone, attribute)
  throw new Error(`There is no value “${value}” for a preset’s column`)
}

function levelWord({ scores }: Milestone, attribute: ScaleAttribute): string {
  return (levelOf(attribute, scores[attribute])?.word ?? '').toLowerCase().replace(/ /g, '-')
}

/** Line by line, so that one answer that is missing takes only its own line away. */
function fill(template: string, valueFor: (name: string) => string): string {
  return template
    .split('\n')
    .flatMap((line) => {
      const names = Array.from(line.matchAll(BRACES), ([, name = '']) => name)
      if (names.some((name) => valueFor(name) === '')) return []
      return [line.replace(BRACES, (_, name: string) => valueFor(name))]
    })
    .join('\n')
}

const BRACES = /\{([^}]+)\}/g

function withItems(milestone: Milestone, write: (words: string) => string): Milestone {
  const { scores } = milestone
  const dependencies = scores.dependencies?.map((item) => ('text' in item ? { ...item, text: write(item.text) } : item))
  return { ...milestone, scores: { ...scores, dependencies, skills: scores.skills?.map(write) } }
}

function cut(text: string, longest: number | undefined): string {
  const characters = Array.from(text)
  if (longest === undefined || characters.length <= longest) return text
  return `${characters.slice(0, longest - 1).join('')}…`
}
