import { namesIn, type Milestone, type Plan } from '../plan/index.ts'
import { stepOf, type ScaleAttribute, type Words } from '../record/index.ts'
import { cleanPlan } from './clean-plan.ts'
import { CELLS, COLUMNS, FURTHER_COLUMNS, isFurtherColumn, type Cell, type Names, type Table } from './table.ts'

/** A table for one importer, as data: what it calls each column and what goes into it. */
export interface Preset {
  readonly id: 'excel-semicolon' | 'jira' | 'notion'
  readonly name: string
  readonly file: string
  readonly delimiter: ',' | ';'
  /** A value in braces is replaced; where it is empty the whole cell is. Lines of several stand or fall by themselves. */
  readonly columns: readonly { readonly header: string; readonly cell: string; readonly longest?: number }[]
  /** What stands for a comma or semicolon inside an item of a list, where the importer splits at them. */
  readonly insideItems?: string
  /** What was assumed; shown before copying. */
  readonly assumed: readonly string[]
  /** Where the importer’s rules are published. */
  readonly source: string
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'excel-semicolon',
    name: 'CSV with ; (Excel in Portuguese, German, French, Spanish…)',
    file: 'milestone-table-semicolon.csv',
    delimiter: ';',
    columns: COLUMNS.map((header) => ({ header, cell: `{${header}}` })),
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
    columns: [
      { header: 'Summary', cell: '{Milestone}', longest: 255 },
      { header: 'Issue Type', cell: 'Task' },
      {
        header: 'Description',
        cell: 'Effort: {Effort}\nBusiness value: {Business Value}\nUX value: {UX Value}\nDepends on: {Dependencies}\nSkills: {Skills}\nObjective: {objective}\nAssumes: {note}',
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
    columns: [
      { header: 'Name', cell: '{Milestone}' },
      { header: 'Effort', cell: '{Effort}' },
      { header: 'Business Value', cell: '{Business Value}' },
      { header: 'UX Value', cell: '{UX Value}' },
      { header: 'Dependencies', cell: '{Dependencies}' },
      { header: 'Skills', cell: '{Skills}' },
      { header: 'Objective', cell: '{objective}' },
      { header: 'Value for Effort', cell: '{value}' },
      { header: 'Note', cell: '{note}' },
    ],
    insideItems: ' – ',
    assumed: [
      'The first column becomes the page title, every row a page.',
      'Notion splits a multi-select at commas, so a comma inside an item is written as a dash.',
      'Turn Effort, Business Value and UX Value into Select, Dependencies and Skills into Multi-select after importing.',
      '“Merge with CSV” adds rows and updates none: import into a new database each time.',
    ],
    source: 'https://www.notion.com/help/import-data-into-notion',
  },
]

export function presetTable(plan: Plan, { columns, insideItems }: Preset): Table {
  const inside = (words: string) => (insideItems === undefined ? words : words.replace(/\s*[,;]\s*/g, insideItems))
  const clean = cleanPlan(plan)
  const names = new Map(Array.from(namesIn(clean), ([id, name]) => [id, inside(name)]))
  return {
    header: columns.map(({ header }) => header),
    rows: clean.milestones.map((milestone) => {
      const listed = withItems(milestone, inside)
      return columns.map(({ cell, longest }) =>
        cut(
          fill(cell, (value) => valueOf(value, listed, names, clean.words)),
          longest,
        ),
      )
    }),
  }
}

/** What a name in braces stands for: a column of the method, a further one, or a level in one word. */
function valueOf(value: string, milestone: Milestone, names: Names, words: Words): string {
  if (isFurtherColumn(value)) return FURTHER_COLUMNS[value].cell(milestone, names, words)
  const cells: Readonly<Record<string, Cell | undefined>> = CELLS
  const cell = cells[value] ?? LEVEL_WORDS[value]
  if (cell === undefined) throw new Error(`There is no value “${value}” for a preset’s column`)
  return cell(milestone, names)
}

const LEVEL_WORDS: Readonly<Record<string, Cell | undefined>> = {
  'effort word': (milestone) => levelWord(milestone, 'effort'),
  'business word': (milestone) => levelWord(milestone, 'business'),
  'ux word': (milestone) => levelWord(milestone, 'ux'),
}

function levelWord({ scores }: Milestone, attribute: ScaleAttribute): string {
  return (stepOf(attribute, scores[attribute])?.word ?? '').toLowerCase().replace(/ /g, '-')
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
