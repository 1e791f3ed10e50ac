import { count } from '../base/index.ts'
import type { Edit } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { badgeWords } from '../sketch/index.ts'
import type { CarriedOut } from './shape.ts'

/** A badge for every milestone, with the right words. */
export function badgesOf(plan: Plan): Edit[] {
  return plan.milestones.map((milestone) => ({ kind: 'badge', card: milestone.id, words: badgeWords(milestone) }))
}

export function sayBadgesStopped({ after }: CarriedOut): string {
  return `Stopped: ${count(after.made.badges, 'badge')} on the board so far. Tidy badges goes on.`
}
