import type { Edit } from './edit.ts'
import { levelsOf } from '../export/say-milestones.ts'
import { handOver } from '../weigh/handover.ts'
import { commonestLook } from './new-card.ts'
import type { Plan, Snapshot } from '../plan.ts'
import { needsWords } from '../say/say-scores.ts'

/** What `made` calls a card of the hand-over to Session #4. */
export const HANDOVER = 'handover'

/**
 * Cards for Session #4 in its order, each with its number and scores, for laying out on a timeline. They repeat
 * milestones and are none themselves.
 */
export function placeHandover(snapshot: Snapshot, plan: Plan): Edit[] {
  const as = commonestLook(snapshot, plan)
  return handOver(plan).order.map((milestone, index): Edit => {
    const { id, name, scores } = milestone
    const line = [levelsOf(milestone), needsWords(scores)].filter((words) => words !== '').join(' · ')
    return { kind: 'handover/put', card: id, text: `${index + 1}. ${name}\n${line}`, scores, as }
  })
}
