import * as v from 'valibot'
import { edits, type Decision } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { goOn } from './go-on.ts'
import { scoreCards } from './score.ts'
import { cards, cardsIn, n, type Scene, type CarriedOut } from './shape.ts'

/** “Not this quarter”: milestones leave votes, progress and table, with everything that is scored kept; or come back. */
export const schema = v.object({ type: v.literal('milestone/park'), n, cards, isParked: v.boolean() })
type MilestonePark = v.InferOutput<typeof schema>

export function decide(scene: Scene, { cards, isParked }: MilestonePark): Decision {
  const decision = scoreCards(scene, cards, { parked: isParked })
  if (decision.kind === 'refused' || !isParked) return decision
  return edits([...decision.edits, ...goOn(scene, cards)], decision.skipped)
}

export function foresee(plan: Plan, { cards, isParked }: MilestonePark): Plan {
  const named = new Set(cards)
  const milestones = plan.milestones.map((milestone) =>
    named.has(milestone.id) && milestone.trouble === null
      ? { ...milestone, isParked: isParked ? (true as const) : undefined }
      : milestone,
  )
  return { ...plan, milestones }
}

export function say({ isParked }: MilestonePark, { after, outcome: { recorded } }: CarriedOut): string {
  const which = cardsIn(after, recorded)
  if (!isParked) return `Back in this quarter: ${which}.`
  return `Parked: ${which}. Votes, progress and table leave out what is parked; scores stay.`
}
