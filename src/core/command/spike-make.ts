import * as v from 'valibot'
import { quote } from '../base/index.ts'
import { edits, refused, type Decision } from '../edit/index.ts'
import { ScaleAttribute } from '../record/index.ts'
import { styleLike } from '../sketch/index.ts'
import { asFacilitator } from './lead.ts'
import { card, n, nameIn, type Scene, type CarriedOut } from './shape.ts'

/** A card to find out first, beside the milestone several people are not sure about; it looks as that one does. */
export const schema = v.object({ type: v.literal('spike/make'), n, card, attribute: ScaleAttribute })
type SpikeMake = v.InferOutput<typeof schema>

export const refusals = {
  'card gone': 'That card is no longer on the board.',
  'spike there': 'That Spike card is on the board already.',
}

export function decide(scene: Scene, { card: id, attribute }: SpikeMake): Decision<keyof typeof refusals> {
  return asFacilitator(scene, () => {
    const { snapshot, plan } = scene
    const milestone = plan.milestones.find((each) => each.id === id)
    const card = snapshot.cards.find((each) => each.id === id)
    if (milestone === undefined || card === undefined) return refused('card gone')
    const about = SPIKES[attribute]
    const text = `Spike: find out ${about} for ${quote(milestone.name, 60)}`
    if (plan.milestones.some(({ name }) => name === text)) return refused('spike there')
    return edits([{ kind: 'card/create', ref: 'spike', text, as: styleLike(card, card.box) }])
  })
}

const SPIKES: Readonly<Record<ScaleAttribute, string>> = {
  effort: 'what it takes',
  business: 'what it is worth to the business',
  ux: 'what it is worth to people',
}

export function say({ card }: SpikeMake, { after }: CarriedOut): string {
  return `A Spike card lies beside ${nameIn(after, card)}.`
}
