import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, placeHandover, type Decision } from '../edit/index.ts'
import { n, type Scene, type CarriedOut } from './shape.ts'

/** Cards for Session #4 put on the board, or brought up to date. */
export const schema = v.object({ type: v.literal('handover/place'), n })
type HandoverPlace = v.InferOutput<typeof schema>

export function decide({ snapshot, plan }: Scene): Decision {
  return edits(placeHandover(snapshot, plan))
}

export function say(_: HandoverPlace, { outcome: { created } }: CarriedOut): string {
  return created.length === 0
    ? 'The cards for Session #4 are up to date.'
    : `${count(created.length, 'card')} for Session #4 put on the board. They are not counted as milestones.`
}
