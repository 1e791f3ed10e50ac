import { namesIn, type Milestone, type FoundPlan } from '../plan/index.ts'
import { glyphOf, GONE, type Dependency, type Scores, type Words } from '../record/index.ts'
import { collapse, joinList } from '../text/index.ts'
import { missingIn, PART_NAMES, worthOf } from '../weigh/index.ts'
import { cleanPlan } from './clean-plan.ts'

/** The method’s six columns, exactly (docs/exports.md, The milestone table). */
export const COLUMNS = ['Milestone', 'Effort', 'Business Value', 'UX Value', 'Dependencies', 'Skills'] as const

/** The milestone table as text, in reading order: what every format writes in its own way. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Card id to name, for dependencies on other cards. */
export type Names = ReadonlyMap<string, string>

export type Cell = (milestone: Milestone, names: Names) => string

/** What a cell of each of the method’s columns says. */
export const CELLS: Readonly<Record<(typeof COLUMNS)[number], Cell>> = {
  Milestone: ({ name }) => name,
  Effort: ({ scores }) => glyphOf('effort', scores.effort),
  'Business Value': ({ scores }) => glyphOf('business', scores.business),
  'UX Value': ({ scores }) => glyphOf('ux', scores.ux),
  Dependencies: ({ scores }, names) => dependencyCell(scores, names),
  Skills: ({ scores }) => joinList(scores.skills ?? []),
}

interface Further {
  readonly header: string
  /** The column in a person’s words, for choosing it. */
  readonly words: string
  readonly cell: (milestone: Milestone, names: Names, words: Words) => string
}

/** Columns beyond the method’s six, only when asked for; the keys are what `okra export --include` takes. */
const FURTHER = {
  objective: {
    header: 'Objective',
    words: 'Objective, else section',
    cell: ({ objective, section }) => collapse(objective ?? section ?? ''),
  },
  type: { header: 'Type', words: 'Type', cell: ({ type }) => type ?? '' },
  section: { header: 'Section', words: 'Section', cell: ({ section }) => collapse(section ?? '') },
  value: {
    header: 'Value for Effort',
    words: 'Value for effort',
    cell: ({ scores }, _, words) => worthOf(scores, words) ?? '',
  },
  missing: {
    header: 'Missing',
    words: 'What’s missing',
    cell: ({ scores }) =>
      missingIn(scores)
        .map((part) => PART_NAMES[part])
        .join(', '),
  },
  note: { header: 'Note', words: 'Note', cell: ({ scores }) => scores.note ?? '' },
  card: { header: 'Card', words: 'Card id (imports find the card by it)', cell: ({ id }) => id },
} as const satisfies Readonly<Record<string, Further>>

export type FurtherColumn = keyof typeof FURTHER

export const FURTHER_COLUMNS: Readonly<Record<FurtherColumn, Further>> = FURTHER

export const FURTHER_NAMES = Object.keys(FURTHER) as readonly FurtherColumn[]

export function isFurtherColumn(name: string): name is FurtherColumn {
  return (FURTHER_NAMES as readonly string[]).includes(name)
}

export function milestoneTable(plan: FoundPlan, further: readonly FurtherColumn[] = []): Table {
  const clean = cleanPlan(plan)
  const names = namesIn(clean)
  const cells: readonly Further['cell'][] = [
    ...COLUMNS.map((column) => CELLS[column]),
    ...further.map((column) => FURTHER_COLUMNS[column].cell),
  ]
  return {
    header: [...COLUMNS, ...further.map((column) => FURTHER_COLUMNS[column].header)],
    rows: clean.milestones.map((milestone) => cells.map((cell) => cell(milestone, names, clean.words))),
  }
}

/** Empty: not reviewed. `None`: reviewed, none. Otherwise what the card waits for. */
function dependencyCell(scores: Scores, names: Names): string {
  const items = (scores.dependencies ?? []).map((item) => dependencyName(item, names))
  if (items.length > 0) return joinList(items)
  return scores.dependenciesReviewed === true ? 'None' : ''
}

/** A dependency in words; another card by its name. */
export function dependencyName(item: Dependency, names: Names): string {
  return 'text' in item ? item.text : (names.get(item.card) ?? GONE)
}
