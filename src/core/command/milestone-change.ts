import * as v from 'valibot'
import { count } from '../base/index.ts'
import { describePatch, type Decision } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { Patch, patchRecord } from '../record/index.ts'
import { rescore, scoreCards, withoutItself } from './score.ts'
import { cards, cardsIn, n, type Scene, type CarriedOut } from './shape.ts'

/** Fields of one or more cards: scores, dependencies, skills, notes. */
export const schema = v.object({ type: v.literal('milestone/change'), n, cards, patch: Patch })
type MilestoneChange = v.InferOutput<typeof schema>

export function decide(scene: Scene, { cards, patch }: MilestoneChange): Decision {
  return scoreCards(scene, cards, patch)
}

export function foresee(plan: Plan, { cards, patch }: MilestoneChange): Plan {
  return rescore(plan, cards, ({ id, scores }) => patchRecord(scores, withoutItself(patch, id)))
}

export function say({ patch }: MilestoneChange, { before, after, outcome: { recorded } }: CarriedOut): string {
  return `${describePatch(patch)} · ${cardsIn(after, recorded)}.${takenOut(patch, before, recorded)}`
}

/** “No dependencies” empties the list: what was on it is said, because it is gone from the card. */
function takenOut(patch: Patch, before: Plan, recorded: readonly string[]): string {
  if (patch.dependenciesReviewed !== true || patch.addDependencies !== undefined) return ''
  const changed = new Set(recorded)
  const listed = before.milestones
    .filter(({ id }) => changed.has(id))
    .flatMap(({ scores }) => scores.dependencies ?? [])
  return listed.length === 0 ? '' : ` ${count(listed.length, 'dependency', 'dependencies')} taken out.`
}
