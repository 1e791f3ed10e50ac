import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, type Decision } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { mark } from './score.ts'
import { cards, milestonesNow, n, type Scene, type CarriedOut } from './shape.ts'

/** Somebody says of cards that they are, or are not, milestones. */
export const schema = v.object({ type: v.literal('milestone/mark'), n, cards, in: v.boolean() })
type MilestoneMark = v.InferOutput<typeof schema>

export function decide(_: Scene, { cards, in: isIn }: MilestoneMark): Decision {
  return edits(mark(cards, isIn))
}

/** What a card that comes in says is known to the board alone. */
export function foresee(plan: Plan, { cards, in: isIn }: MilestoneMark): Plan {
  return isIn ? plan : { ...plan, milestones: plan.milestones.filter(({ id }) => !cards.includes(id)) }
}

export function say({ in: isIn }: MilestoneMark, { after, outcome: { recorded } }: CarriedOut): string {
  const [cards, now] = [count(recorded.length, 'card'), milestonesNow(after)]
  return isIn ? `${cards} added: ${now}.` : `${cards} no longer counted: ${now}.`
}
