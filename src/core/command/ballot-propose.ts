import * as v from 'valibot'
import type { Decision } from '../edit/index.ts'
import { Dependency } from '../record/index.ts'
import { onOwnBallot } from './own-ballot.ts'
import { card, n, nameIn, type Scene, type CarriedOut } from './shape.ts'

/** What a pair proposes for a card. */
export const schema = v.object({
  type: v.literal('ballot/propose'),
  n,
  card,
  skills: v.array(v.string()),
  dependencies: v.array(Dependency),
})
type BallotPropose = v.InferOutput<typeof schema>

export function decide(scene: Scene, { card, skills, dependencies }: BallotPropose): Decision {
  return onOwnBallot(scene, { propose: { card, proposal: { skills, dependencies } } })
}

export function say({ card }: BallotPropose, { after }: CarriedOut): string {
  return `Proposed for ${nameIn(after, card)}.`
}
