import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, type Decision } from '../edit/index.ts'
import { agenda, within } from './lead.ts'
import { n, type Scene } from './shape.ts'
import { next, tabsHere, writeRound } from './vote.ts'

/** How many people the room has, for the vote that is open, too. */
export const schema = v.object({ type: v.literal('agenda/people'), n, people: n })
type AgendaPeople = v.InferOutput<typeof schema>

export function decide(scene: Scene, { people }: AgendaPeople): Decision {
  const { moment } = scene
  const expected = kept(people)
  const { round } = moment.memory
  const counted =
    round?.state === 'open' ? [writeRound(scene, next({ ...round, expected, named: tabsHere(moment) }))] : []
  return edits([agenda({ people: expected }), ...counted])
}

/** Whoever says it is there; a hundred are no session. */
function kept(people: number): number {
  return within(people, 1, 99)
}

export function say({ people }: AgendaPeople): string {
  return `${count(kept(people), 'person', 'people')} in the room.`
}
