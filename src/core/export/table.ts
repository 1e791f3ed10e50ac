import type { Plan } from '../plan.ts'
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

export function milestoneTable(plan: Plan): Table {
  const names = new Map(plan.milestones.map((milestone) => [milestone.id, milestone.name]))
  return {
    header: COLUMNS,
    rows: plan.milestones.map(({ name, scores }) => [
      name,
      glyphOf('effort', scores.effort),
      glyphOf('business', scores.business),
      glyphOf('ux', scores.ux),
      dependencyCell(scores, names),
      joinList(scores.skills ?? []),
    ]),
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

/** `a, b`; with `; ` when an item holds a comma or semicolon itself, and then a lone one ends in `;` so that it stays one. */
export function joinList(items: readonly string[]): string {
  const words = items.map(collapse)
  const [only] = words
  if (!words.some((word) => /[,;]/.test(word))) return words.join(', ')
  const safe = words.map((word) => word.replace(/;/g, ','))
  return words.length === 1 && only !== undefined ? `${safe[0] ?? ''};` : safe.join('; ')
}
