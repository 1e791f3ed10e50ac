import * as v from 'valibot'
import { quote } from '../base/index.ts'
import { edits, refused, type Decision } from '../edit/index.ts'
import { styleLike } from '../sketch/index.ts'
import { asFacilitator } from './lead.ts'
import { card, n, nameIn, type Scene, type CarriedOut } from './shape.ts'

/** In the review: one card is two. A new one of the same look hangs beside it; what each says is edited on the board. */
export const schema = v.object({ type: v.literal('card/split'), n, card })
type CardSplit = v.InferOutput<typeof schema>

export const refusals = { 'card gone': 'That card is no longer on the board.' }

export function decide(scene: Scene, { card: id }: CardSplit): Decision<keyof typeof refusals> {
  return asFacilitator(scene, () => {
    const { snapshot, plan } = scene
    const milestone = plan.milestones.find((each) => each.id === id)
    const card = snapshot.cards.find((each) => each.id === id)
    if (milestone === undefined || card === undefined) return refused('card gone')
    const text = `Split from ${quote(milestone.name, 60)}`
    return edits([
      { kind: 'card/create', ref: 'part', text, as: styleLike(card, card.box) },
      // It has nothing of its own but that: without a record it may be of no kind that counts.
      { kind: 'record/patch', card: 'part', patch: {}, base: {} },
    ])
  })
}

export function say({ card }: CardSplit, { after }: CarriedOut): string {
  return `A new card lies beside ${nameIn(after, card)}. Change the words of both on the board.`
}
