import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, refused, type Decision, type Refusal } from '../edit/index.ts'
import { facilitatorOn, openProposals, runsNow } from '../session/index.ts'
import { agenda, asFacilitator } from './lead.ts'
import { proposalsOn } from './proposals-take.ts'
import { n, type Scene } from './shape.ts'

/** `proposals`: what becomes of those that are not on their cards yet; needed where there are any. */
export const schema = v.object({
  type: v.literal('session/end'),
  n,
  proposals: v.optional(v.picklist(['take', 'leave'])),
})
type SessionEnd = v.InferOutput<typeof schema>

export const refusals = {
  'proposals open': ({ count: open = 0 }: Refusal) =>
    `What was proposed for ${count(open, 'card')} is not on the cards yet. Take it in, or end without it.`,
}

/**
 * Its ballots go, and with them what is proposed on them: never unasked. How many people were in the room was of this
 * session, too.
 */
export function decide(scene: Scene, { proposals }: SessionEnd): Decision<keyof typeof refusals> {
  const { snapshot, moment } = scene
  const named = facilitatorOn(snapshot.session)
  // Ended but for the name on the page, because FigJam refused to take it off.
  if (named?.seat === moment.memory.seat && runsNow(moment.memory, snapshot.session) === null)
    return edits([{ kind: 'session/clear' }, { kind: 'page/facilitator', who: null }])
  return asFacilitator(scene, () => {
    const open = openProposals(moment.memory.ballots.values(), scene.plan.milestones).length
    if (open > 0 && proposals === undefined) return refused('proposals open', { count: open })
    return edits([
      ...(proposals === 'take' ? proposalsOn(scene) : []),
      agenda({ now: null, card: null, clock: null, people: null, pairs: null, names: null, since: null }),
      { kind: 'session/clear' },
      // Last of all: until then it can be ended again, where FigJam refused a part.
      agenda({ ended: moment.memory.term }),
      { kind: 'page/facilitator', who: null },
    ])
  })
}

export function say(): string {
  return 'The session is over: ballots and Now card are gone, scores and meanings stay.'
}
