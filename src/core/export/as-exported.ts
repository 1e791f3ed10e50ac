import type { Plan } from '../plan/index.ts'
import type { Scores } from '../record/index.ts'
import { takeHome, type TakeHome } from './take-home.ts'

/**
 * What the cards of a page say, as a short text: the same for as long as nobody changes any of them. A file carries it, so
 * that an import can tell whether the cards still are as they were exported.
 */
export function stateOf({ plan }: TakeHome): string {
  const cards = Array.from(plan.milestones)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, scores }) => [id, name, fieldsOf(scores)])
  return hash(JSON.stringify([plan.page.id, cards]))
}

/** What was said, in one order whatever order it is kept in. */
function fieldsOf(scores: Scores): readonly unknown[] {
  const said = Object.entries(scores).filter(([, value]) => value !== undefined)
  return said.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Whether a page says what it said when it was exported. */
export function isAsExported(plan: Plan, state: string): boolean {
  return stateOf(takeHome(plan, '')) === state
}

/** FNV-1a, twice, with different beginnings: no secret, only unlikely to be the same by chance. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map((seed) => {
      let sum = seed
      for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
      return (sum >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}
