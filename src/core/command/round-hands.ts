import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, type Decision } from '../edit/index.ts'
import { withHands } from '../session/index.ts'
import { votersIn } from '../weigh/index.ts'
import { card, n, nameIn, type Scene, type CarriedOut } from './shape.ts'
import { inRound, next, writeRound } from './vote.ts'

/** Counts of shown fingers by answer; empty takes them back. */
export const schema = v.object({ type: v.literal('round/hands'), n, card, counts: v.record(v.string(), n) })
type RoundHands = v.InferOutput<typeof schema>

export function decide(scene: Scene, { card, counts }: RoundHands): Decision {
  return inRound(scene, (round) => edits([writeRound(scene, next(withHands(round, card, counts, scene.moment.now)))]))
}

export function say({ card, counts }: RoundHands, { after }: CarriedOut): string {
  return votersIn(counts) === 0
    ? `Hands for ${nameIn(after, card)} taken back.`
    : `${count(votersIn(counts), 'hand')} counted for ${nameIn(after, card)}.`
}
