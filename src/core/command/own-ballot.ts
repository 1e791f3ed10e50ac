/** How a person’s own ballot is written, also while somebody else runs the session. */
import { edits, refused, type Decision, type Edit } from '../edit/index.ts'
import { tabsOf, type BallotPatch, type BallotState } from '../record/index.ts'
import { ballotOf, ownBallotState, runsNow, type Moment } from '../session/index.ts'
import type { Scene } from './shape.ts'

/** The first write takes the ballot that was made ready for this person, where there is one. */
export function onOwnBallot({ snapshot: { session }, moment }: Scene, patch: BallotPatch): Decision {
  if (runsNow(moment.memory, session) === null) return refused('no session now')
  const base = ownBallot(moment)
  const edit: Edit = { kind: 'ballot', base, patch }
  const isSeated = session.ballots.some(({ value }) => value.seat === moment.memory.seat)
  const ready = isSeated
    ? undefined
    : ballotOf(
        session.ballots.map(({ value, node }) => ({ ...value, node })),
        moment.me,
      )
  return edits(ready === undefined ? [edit] : [{ kind: 'ballot/take', node: ready.node, said: base }, edit])
}

/**
 * A person’s ballot in this FigJam as it is to be written next. It goes on from what they said on all their tabs and devices:
 * with the highest `n` of these, so that what is said here now is the later word.
 */
function ownBallot({ memory, me }: Moment): BallotState {
  const { seat } = memory
  const said = ownBallotState(memory, me)
  const { user = null, ...all } = said ?? { n: 0, user: null }
  const tabs = said === null || user !== null ? [] : tabsOf(said).filter((tab) => tab !== me.session)
  const own = { ...all, seat, name: me.name, user: me.id ?? user, session: me.session }
  return tabs.length === 0 ? own : { ...own, tabs }
}
