import * as v from 'valibot'
import { edits, type Decision } from '../edit/index.ts'
import { drop } from '../session/index.ts'
import { n, type Scene } from './shape.ts'
import { inRound, writeRound } from './vote.ts'

/** Ends an open round without a result. */
export const schema = v.object({ type: v.literal('round/drop'), n })

export function decide(scene: Scene): Decision {
  return inRound(scene, (round) => edits([writeRound(scene, drop(round))]))
}

export function say(): string {
  return 'The vote is closed without a result.'
}
