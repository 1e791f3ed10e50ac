import * as v from 'valibot'
import { edits, refused, type Decision } from '../edit/index.ts'
import { withoutParked } from '../plan/index.ts'
import { proposePairs, seatedHere, seatedInRoom } from '../session/index.ts'
import { agenda, asFacilitator } from './lead.ts'
import { n, type Scene } from './shape.ts'

/** Pairs are proposed, each with its cards. */
export const schema = v.object({ type: v.literal('pairs/make'), n })

export const refusals = {
  'nobody else': 'Nobody else is on the board, and no names were typed in Prepare. Pair up in the room.',
}

export function decide(scene: Scene): Decision<keyof typeof refusals> {
  return asFacilitator(scene, () => {
    const { snapshot, plan, moment } = scene
    const { agenda: known } = snapshot.session
    const seated = seatedInRoom(
      seatedHere(moment.people, moment.memory.ballots.values()),
      (known.kind === 'ok' ? known.value.names : undefined) ?? [],
    )
    if (seated.length < 2) return refused('nobody else')
    return edits([agenda({ pairs: proposePairs(seated, withoutParked(plan).milestones) })])
  })
}

export function say(): string {
  return 'Pairs are proposed. The Now card says which cards each takes.'
}
