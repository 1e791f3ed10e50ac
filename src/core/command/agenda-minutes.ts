import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, type Decision } from '../edit/index.ts'
import { ActivityId, activityOf } from '../record/index.ts'
import { agenda, within } from './lead.ts'
import { n, type Scene } from './shape.ts'

/** How long an activity is to take. */
export const schema = v.object({
  type: v.literal('agenda/minutes'),
  n,
  activity: ActivityId,
  minutes: v.number(),
})
type AgendaMinutes = v.InferOutput<typeof schema>

export function decide({ snapshot }: Scene, { activity, minutes }: AgendaMinutes): Decision {
  const stored = snapshot.session.agenda
  const before = stored.kind === 'ok' ? stored.value.minutes : {}
  return edits([agenda({ minutes: { ...before, [activity]: kept(minutes) } })])
}

/** An activity takes a minute at least, and four hours at most. */
function kept(minutes: number): number {
  return within(minutes, 1, 240)
}

export function say({ activity, minutes }: AgendaMinutes): string {
  return `${activityOf(activity).name} takes ${count(kept(minutes), 'minute')}.`
}
