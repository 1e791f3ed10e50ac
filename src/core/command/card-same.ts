import * as v from 'valibot'
import { edits, refused, type Decision } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { asFacilitator } from './lead.ts'
import { goOn } from './go-on.ts'
import { mark } from './score.ts'
import { card, n, nameIn, type Scene, type CarriedOut } from './shape.ts'

/** In the review: one card says the same as another, and is no milestone of its own. Card and scores stay as they are. */
export const schema = v.object({ type: v.literal('card/same'), n, card, of: card })
type CardSame = v.InferOutput<typeof schema>

export const refusals = { 'card gone': 'That card is no longer on the board.', 'same card': 'Choose another card.' }

export function decide(scene: Scene, { card: id, of }: CardSame): Decision<keyof typeof refusals> {
  return asFacilitator(scene, () => {
    const ids = new Set(scene.plan.milestones.map((each) => each.id))
    if (!ids.has(id) || !ids.has(of)) return refused('card gone')
    if (id === of) return refused('same card')
    const isPainted = scene.snapshot.cards.some((each) => each.id === id && each.original.kind !== 'absent')
    return edits([
      ...mark([id], false),
      ...(isPainted ? [{ kind: 'restore', card: id } as const] : []),
      ...goOn(scene, [id]),
    ])
  })
}

export function foresee(plan: Plan, { card }: CardSame): Plan {
  return { ...plan, milestones: plan.milestones.filter(({ id }) => id !== card) }
}

export function say({ card, of }: CardSame, { before, after }: CarriedOut): string {
  return `${nameIn(before, card)} is the same as ${nameIn(after, of)} and no longer counts. Its card stays.`
}
