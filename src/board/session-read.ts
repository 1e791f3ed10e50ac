/** The nodes of a session on the board: its section with the round, the Now card, the ballots, the meanings. */
import { compareIds } from '../core/find/index.ts'
import type { MadeNode, OnBoard } from '../core/plan/index.ts'
import { Ballot, StoredRound, Rubric } from '../core/record/index.ts'
import { readData } from '../doors/plugin-data.ts'
import type { LiveBoard } from './live-board.ts'
import type { SessionNode } from './session-node.ts'

/** Used where a section does not say its unit. */
const UNIT = 24

/** Reads what a node of ours holds for a session; null where it is none of these. */
export function readSessionNode(node: SceneNode, { what, unit = UNIT }: MadeNode): SessionNode | null {
  switch (what) {
    case 'session':
      return {
        node,
        what: 'session',
        round: readData(node, 'round', StoredRound),
        unit,
      }
    case 'now':
      return { node, what: 'now' }
    case 'ballot':
      return { node, what: 'ballot', ballot: readData(node, 'ballot', Ballot) }
    case 'meanings':
      return { node, what: 'meanings', rubric: readData(node, 'rubric', Rubric) }
    default:
      return null
  }
}

/**
 * Everything of a session that the page holds, as plain data; what cannot be read counts as not there. A ballot counts by
 * its `made`: a copy’s names another node, while the `at` of a ballot that an older plugin made again may be a lost one’s.
 */
export function sessionOn({ session, data: { facilitator, agenda } }: LiveBoard): OnBoard {
  const nodes = Array.from(session).sort(([a], [b]) => compareIds(a, b))
  return {
    facilitator,
    agenda,
    sections: nodes.flatMap(([node, each]) =>
      each.what === 'session' ? [{ node, value: each.round.kind === 'ok' ? each.round.value : null }] : [],
    ),
    hasNewerRound: nodes.some(([, each]) => each.what === 'session' && each.round.kind === 'newer'),
    nowCards: nodes.flatMap(([node, { what }]) => (what === 'now' ? [node] : [])),
    meanings:
      nodes.flatMap(([node, each]) =>
        each.what === 'meanings' && each.rubric.kind === 'ok' ? [{ node, value: each.rubric.value }] : [],
      )[0] ?? null,
    ballots: nodes.flatMap(([node, each]) =>
      each.what === 'ballot' && each.ballot.kind === 'ok' ? [{ node, value: each.ballot.value }] : [],
    ),
  }
}
