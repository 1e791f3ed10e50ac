import { ATTRIBUTES } from './scale.ts'

/**
 * The columns of the milestone table (docs/exports.md, The milestone table): the method’s six, then those that are added when asked for. Code knows a
 * column by its key; the title is only what is written above it, and stands here alone.
 */
export const COLUMN_TITLES = {
  name: 'Milestone',
  effort: 'Effort',
  business: 'Business Value',
  ux: 'UX Value',
  dependencies: 'Dependencies',
  skills: 'Skills',
  objective: 'Objective',
  type: 'Type',
  section: 'Section',
  value: 'Value for Effort',
  missing: 'Missing',
  note: 'Note',
  card: 'Card',
} as const

export type ColumnKey = keyof typeof COLUMN_TITLES
export const COLUMNS = Object.keys(COLUMN_TITLES) as readonly ColumnKey[]

/** What every milestone table has, in this order. */
export const METHOD_COLUMNS = ['name', ...ATTRIBUTES] as const

export function isColumn(key: string): key is ColumnKey {
  return (COLUMNS as readonly string[]).includes(key)
}

/** The column under a title: for further columns of a table on a board that was kept by its titles alone. */
export function columnTitled(title: string): ColumnKey | undefined {
  return COLUMNS.find((key) => COLUMN_TITLES[key] === title)
}
