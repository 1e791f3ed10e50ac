/** Who may ask for what while a session runs. */
import { edits, refused, type Decision, type Edit } from '../edit/index.ts'
import type { AgendaPatch, Facilitator } from '../record/index.ts'
import { runsNow, type Moment } from '../session/index.ts'
import type { Scene } from './shape.ts'

/** This person runs the session from now on. */
export function lead({ memory, me, now }: Moment): Edit {
  const { id: user, name, session } = me
  return {
    kind: 'page/facilitator',
    who: { seat: memory.seat, name, term: memory.term + 1, since: now, user, session },
  }
}

/** What only whoever runs the session may ask for. */
export function asFacilitator<Code extends string = never>(
  { snapshot, moment }: Scene,
  act: () => Decision<Code>,
): Decision<Code> {
  const facilitator = runsNow(moment.memory, snapshot.session)
  if (facilitator?.seat !== moment.memory.seat) return refused('no session')
  return fromHere(facilitator, moment, act())
}

/** A command from another tab of whoever runs the session: from now on that tab sees to it (core/session/helm.ts). */
function fromHere<Code extends string>(
  facilitator: Facilitator,
  { me }: Moment,
  decision: Decision<Code>,
): Decision<Code> {
  if (decision.kind === 'refused' || facilitator.session === me.session) return decision
  if (decision.edits.some(({ kind }) => kind === 'page/facilitator')) return decision
  const { id: user, session } = me
  const here: Edit = { kind: 'page/facilitator', who: { ...facilitator, user, session } }
  return edits([here, ...decision.edits], decision.skipped)
}

/** What anybody may ask for while somebody else runs the session. */
export function isOwn(change: { readonly type: string }): boolean {
  return change.type.startsWith('ballot/') || change.type === 'session/take'
}

export function agenda(patch: AgendaPatch): Edit {
  return { kind: 'page/agenda', patch }
}

export function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)))
}
