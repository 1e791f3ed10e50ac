import * as v from 'valibot'
import { withoutParked } from '../plan/index.ts'
import { edits, refused, type Decision, type Refusal } from '../edit/index.ts'
import { ACTIVITIES } from '../record/index.ts'
import { runsNow } from '../session/index.ts'
import { agenda, lead } from './lead.ts'
import { n, type Scene } from './shape.ts'
import { writeRound } from './vote.ts'

/** A session begins, run by whoever asks. */
export const schema = v.object({ type: v.literal('session/run'), n })

export const refusals = {
  'newer session': 'A newer OKRA Milestones runs a session on this page. Update the plugin to join it.',
  'runs already': ({ name = '' }: Refusal) => `${name} runs the session already.`,
  'no milestones': 'There are no milestones to run a session on. Find them on the Milestones tab.',
}

export function decide(scene: Scene): Decision<keyof typeof refusals> {
  const { snapshot, plan, moment } = scene
  if (snapshot.session.facilitator.kind === 'newer') return refused('newer session')
  const facilitator = runsNow(moment.memory, snapshot.session)
  const { agenda: known } = snapshot.session
  // Begun and not finished, because FigJam refused a part, it is begun again.
  const isBegun = known.kind !== 'ok' || known.value.now === undefined
  if (facilitator !== null && !(isBegun && facilitator.seat === moment.memory.seat))
    return refused('runs already', { name: facilitator.name })
  const [first] = withoutParked(plan).milestones
  if (first === undefined) return refused('no milestones')
  return edits([
    lead(moment),
    agenda({ now: ACTIVITIES[0].id, card: first.id, clock: null, pairs: null, since: moment.now }),
    writeRound(scene, moment.memory.round),
  ])
}

export function say(): string {
  return 'You run the session. The Now card says what is on; FigJam’s Spotlight brings everyone to it.'
}
