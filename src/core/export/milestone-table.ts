import { namesIn, type FoundPlan, type Milestone } from '../plan/index.ts'
import {
  COLUMN_TITLES,
  COLUMNS,
  glyphOf,
  GONE,
  isColumn,
  METHOD_COLUMNS,
  type ColumnKey,
  type Dependency,
  type Scores,
  type Words,
} from '../record/index.ts'
import { collapse, joinList } from '../text/index.ts'
import { missingIn, missingWords, worthOf } from '../weigh/index.ts'
import { cleanPlan } from './clean-plan.ts'

/** The milestone table as text, in reading order: what every format writes in its own way. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Card id to name, for dependencies on other cards. */
export type Names = ReadonlyMap<string, string>

export type Cell = (milestone: Milestone, names: Names, words: Words) => string

/** What a cell of each column says. */
export const CELLS: Readonly<Record<ColumnKey, Cell>> = {
  name: ({ name }) => name,
  effort: ({ scores }) => glyphOf('effort', scores.effort),
  business: ({ scores }) => glyphOf('business', scores.business),
  ux: ({ scores }) => glyphOf('ux', scores.ux),
  dependencies: ({ scores }, names) => dependencyCell(scores, names),
  skills: ({ scores }) => joinList(scores.skills ?? []),
  objective: ({ objective, section }) => collapse(objective ?? section ?? ''),
  type: ({ type }) => type ?? '',
  section: ({ section }) => collapse(section ?? ''),
  value: ({ scores }, _, words) => worthOf(scores, words) ?? '',
  missing: ({ scores }) => missingWords(missingIn(scores)),
  note: ({ scores }) => scores.note ?? '',
  // A bare `7:12` is a time of day to every spreadsheet.
  card: ({ id }) => `card ${id}`,
}

/** Columns beyond the method’s six, only when asked for: by these names, which `okra export --include` takes, too. */
export type FurtherColumn = Exclude<ColumnKey, (typeof METHOD_COLUMNS)[number]>

export const FURTHER_NAMES = COLUMNS.filter((column): column is FurtherColumn => !isOfMethod(column))

export function isFurtherColumn(name: string): name is FurtherColumn {
  return isColumn(name) && !isOfMethod(name)
}

function isOfMethod(column: ColumnKey): column is (typeof METHOD_COLUMNS)[number] {
  return (METHOD_COLUMNS as readonly ColumnKey[]).includes(column)
}

/** Further columns in a person’s words, for choosing them. */
export const FURTHER_WORDS: Readonly<Record<FurtherColumn, string>> = {
  objective: 'Objective, else section',
  type: 'Type',
  section: 'Section',
  value: 'Value for effort',
  missing: 'What’s missing',
  note: 'Note',
  card: 'Card id (imports find the card by it)',
}

/** The columns of a table with these further ones. */
export function columnsWith(further: readonly FurtherColumn[]): readonly ColumnKey[] {
  return [...METHOD_COLUMNS, ...further]
}

/** What is written above columns. */
export function titlesOf(columns: readonly ColumnKey[]): string[] {
  return columns.map((column) => COLUMN_TITLES[column])
}

/** With `most`, only the rows of the first so many milestones. */
export function milestoneTable(plan: FoundPlan, further: readonly FurtherColumn[] = [], most = Infinity): Table {
  const clean = cleanPlan(plan)
  const names = namesIn(clean)
  const columns = columnsWith(further)
  return {
    header: titlesOf(columns),
    rows: clean.milestones
      .slice(0, most)
      .map((milestone) => columns.map((column) => CELLS[column](milestone, names, clean.words))),
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
