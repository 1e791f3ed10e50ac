import { namesIn, type Milestone, type Plan } from '../plan.ts'
import type { Dependency, Scores } from '../record.ts'
import { glyphOf } from '../scale.ts'
import { collapse } from '../text.ts'

/** The method’s six columns, exactly (DESIGN §7). */
export const COLUMNS = ['Milestone', 'Effort', 'Business Value', 'UX Value', 'Dependencies', 'Skills'] as const

/** The milestone table as text, in reading order: what every format writes in its own way. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Columns beyond the method’s six, only when asked for. */
export type FurtherColumn = 'type' | 'section' | 'note'

export const FURTHER_COLUMNS: Readonly<Record<FurtherColumn, (milestone: Milestone) => string>> = {
  type: (milestone) => milestone.type ?? '',
  section: (milestone) => collapse(milestone.section ?? ''),
  note: (milestone) => milestone.scores.note ?? '',
}

export function isFurtherColumn(name: string): name is FurtherColumn {
  return Object.keys(FURTHER_COLUMNS).includes(name)
}

export function milestoneTable(plan: Plan, further: readonly FurtherColumn[] = []): Table {
  const names = namesIn(plan)
  const title = (column: string) => column.charAt(0).toUpperCase() + column.slice(1)
  return {
    header: [...COLUMNS, ...further.map(title)],
    rows: plan.milestones.map((milestone) => {
      const { name, scores } = milestone
      return [
        name,
        glyphOf('effort', scores.effort),
        glyphOf('business', scores.business),
        glyphOf('ux', scores.ux),
        dependencyCell(scores, names),
        joinList(scores.skills ?? []),
        ...further.map((column) => FURTHER_COLUMNS[column](milestone)),
      ]
    }),
  }
}

/** Empty: not reviewed. `None`: reviewed, none. Otherwise what the card waits for. */
function dependencyCell(scores: Scores, names: ReadonlyMap<string, string>): string {
  const items = (scores.dependencies ?? []).map((item) => dependencyName(item, names))
  if (items.length > 0) return joinList(items)
  return scores.dependenciesReviewed === true ? 'None' : ''
}

/** A dependency in words; another card by its name. */
export function dependencyName(item: Dependency, names: ReadonlyMap<string, string>): string {
  return 'text' in item ? item.text : (names.get(item.card) ?? 'a card no longer on the board')
}

/**
 * `a, b`; with `; ` when an item holds a comma, and then a lone one ends in `;` so that it stays one. A semicolon inside
 * an item is written as a comma: the table has no third separator (DESIGN §7).
 */
export function joinList(items: readonly string[]): string {
  const words = items.map(collapse)
  const [only] = words
  if (!words.some((word) => /[,;]/.test(word))) return words.join(', ')
  const safe = words.map((word) => word.replace(/;/g, ','))
  return words.length === 1 && only !== undefined ? `${safe[0] ?? ''};` : safe.join('; ')
}
