import { levelsOf } from '../export/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import { commonestStyle } from '../sketch/index.ts'
import { handOver, needsWords } from '../weigh/index.ts'
import type { Edit } from './edit.ts'

/** What `made` calls a card of the hand-over to Session #4. */
export const HANDOVER = 'handover'

/**
 * Cards for Session #4 in its order, each with its number and scores, for laying out on a timeline. They repeat
 * milestones and are none themselves.
 */
export function placeHandover(snapshot: Snapshot, plan: Plan): Edit[] {
  const as = commonestStyle(snapshot, plan)
  return handOver(plan).order.map((milestone, index): Edit => {
    const { id, name, scores } = milestone
    const line = [levelsOf(milestone), needsWords(scores)].filter((words) => words !== '').join(' · ')
    return { kind: 'handover/put', card: id, text: `${index + 1}. ${name}\n${line}`, scores, as }
  })
}
