import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, type Decision } from '../edit/index.ts'
import { questionOf } from '../record/index.ts'
import { withHands } from '../session/index.ts'
import { votersIn } from '../weigh/index.ts'
import { n, nameIn, type Scene, type CarriedOut } from './shape.ts'
import { inRound, next, writeRound } from './vote.ts'

/** Counts of shown fingers for one question, by answer; empty takes them back. */
export const schema = v.object({ type: v.literal('round/hands'), n, key: v.string(), counts: v.record(v.string(), n) })
type RoundHands = v.InferOutput<typeof schema>

export function decide(scene: Scene, { key, counts }: RoundHands): Decision {
  return inRound(scene, (round) => edits([writeRound(scene, next(withHands(round, key, counts, scene.moment.now)))]))
}

export function say({ key, counts }: RoundHands, { after, voted }: CarriedOut): string {
  const card = voted === null ? key : questionOf({ attribute: voted }, key).card
  return votersIn(counts) === 0
    ? `Hands for ${nameIn(after, card)} taken back.`
    : `${count(votersIn(counts), 'hand')} counted for ${nameIn(after, card)}.`
}
