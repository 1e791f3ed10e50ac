import * as v from 'valibot'
import { edits, refused, type Decision } from '../edit/index.ts'
import { runsNow } from '../session/index.ts'
import { lead } from './lead.ts'
import { n, type Scene } from './shape.ts'

/** Somebody else runs the session from now on: whoever asks. */
export const schema = v.object({ type: v.literal('session/take'), n })

export const refusals = { 'runs yours': 'You run the session already.' }

export function decide({ snapshot, moment }: Scene): Decision<keyof typeof refusals> {
  const facilitator = runsNow(moment.memory, snapshot.session)
  if (facilitator === null) return refused('no session')
  return facilitator.seat === moment.memory.seat ? refused('runs yours') : edits([lead(moment)])
}

export function say(): string {
  return 'You run the session now. Everyone sees it.'
}
