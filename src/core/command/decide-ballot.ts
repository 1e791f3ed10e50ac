import type { Edit } from '../edit/index.ts'
import type { Snapshot } from '../plan/index.ts'
import { tabsOf, type BallotPatch, type BallotState } from '../record/index.ts'
import { ballotOf, ownSaid, runsNow, type Live } from '../session/index.ts'
import type { OwnChange } from './session-commands.ts'

/** What one person changes about their own ballot, also while somebody else runs the session. */
export function decideBallot(
  snapshot: Snapshot,
  change: OwnChange,
  live: Live,
): readonly Edit[] | { readonly why: string } {
  const { memory } = live
  if (runsNow(memory, snapshot.session) === null) return { why: 'No session is running.' }
  switch (change.type) {
    case 'ballot/answer': {
      const { round } = memory
      if (round?.id !== change.round) return { why: 'That vote is over, and another has begun.' }
      if (round.state === 'revealed') return { why: 'The vote was revealed just before: this answer came too late.' }
      if (!round.cards.includes(change.card)) return { why: 'That card is not voted on.' }
      return write(snapshot, live, { answer: { round: round.id, card: change.card, score: change.score } })
    }
    case 'ballot/role':
      return write(snapshot, live, { role: change.role.trim() })
    case 'ballot/propose':
      return write(snapshot, live, {
        propose: { card: change.card, proposal: { skills: change.skills, dependencies: change.dependencies } },
      })
  }
}

/**
 * A person’s ballot in this FigJam as it is to be written next. It goes on from what they said on all their tabs and devices:
 * with the highest `n` of these, so that what is said here now is the later word.
 */
function ownBallot({ memory, me }: Live): BallotState {
  const { seat } = memory
  const said = ownSaid(memory, me)
  const { user = null, ...all } = said ?? { n: 0, user: null }
  const tabs = said === null || user !== null ? [] : tabsOf(said).filter((tab) => tab !== me.session)
  const own = { ...all, seat, name: me.name, user: me.id ?? user, session: me.session }
  return tabs.length === 0 ? own : { ...own, tabs }
}

/** The first write takes the ballot that was made ready for this person, where there is one. */
function write({ session }: Snapshot, live: Live, patch: BallotPatch): Edit[] {
  const base = ownBallot(live)
  const edit: Edit = { kind: 'ballot', base, patch }
  const isSeated = session.ballots.some(({ value }) => value.seat === live.memory.seat)
  const ready = isSeated
    ? undefined
    : ballotOf(
        session.ballots.map(({ value, node }) => ({ ...value, node })),
        live.me,
      )
  return ready === undefined ? [edit] : [{ kind: 'ballot/take', node: ready.node, said: base }, edit]
}
