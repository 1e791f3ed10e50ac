import * as v from 'valibot'
import { edits, type Decision } from '../edit/index.ts'
import { guestSeat } from '../session/index.ts'
import { n, type Scene } from './shape.ts'
import { inRound, next, writeRound } from './vote.ts'
import { Score } from '../record/index.ts'

/** One person’s answers, entered on the facilitator’s screen without being shown. */
export const schema = v.object({
  type: v.literal('round/guest'),
  n,
  answers: v.record(v.string(), Score),
})
type RoundGuest = v.InferOutput<typeof schema>

export function decide(scene: Scene, { answers }: RoundGuest): Decision {
  return inRound(scene, (round) => {
    const box = { ...round.box, [guestSeat(scene.moment.chance)]: { n: 1, answers } }
    return edits([writeRound(scene, next({ ...round, box }))])
  })
}

export function say(): string {
  return 'One more answer is in. It was not shown.'
}
