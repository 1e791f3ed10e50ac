import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, refused, type Decision } from '../edit/index.ts'
import type { Offer, Plan } from '../plan/index.ts'
import { takeCells } from './offer-answer.ts'
import { n, type Scene } from './shape.ts'

/** What people typed into the table on the board goes onto the cards, all that was shown in one step. */
export const schema = v.object({ type: v.literal('cells/take'), n, offers: v.array(v.string()) })
type CellsTake = v.InferOutput<typeof schema>

export const refusals = { 'no offer': 'This is no longer so on the board.' }

export function decide(scene: Scene, { offers }: CellsTake): Decision<keyof typeof refusals> {
  const wanted = readable(scene.plan, offers)
  return wanted.length === 0 ? refused('no offer') : edits(takeCells(scene, wanted))
}

/** A cell that cannot be understood stays as it is, and is still asked about. */
function readable({ offers }: Plan, wanted: readonly string[]): Extract<Offer, { kind: 'cell' }>[] {
  return offers.flatMap((offer) =>
    offer.kind === 'cell' && offer.patch !== null && wanted.includes(offer.id) ? [offer] : [],
  )
}

export function foresee(plan: Plan, { offers }: CellsTake): Plan {
  const taken = new Set(readable(plan, offers).map(({ id }) => id))
  return { ...plan, offers: plan.offers.filter(({ id }) => !taken.has(id)) }
}

export function say({ offers }: CellsTake): string {
  return `${count(offers.length, 'cell')} of the table taken in.`
}
