/** The nodes of a session on the board: its section with the round, the Now card, the ballots, the meanings. */
import { Ballot } from '../core/session/ballot.ts'
import { LiveRound } from '../core/session/live-round.ts'
import type { OnBoard } from '../core/session/on-board.ts'
import { Rubric } from '../core/session/rubric.ts'
import type { MadeNode } from '../core/record/made.ts'
import { compareIds } from '../core/find/order.ts'
import type { Stored } from '../core/record/stored.ts'
import { readData } from './data.ts'
import type { LiveBoard } from './live.ts'

/** What nodes of a session are made for, as their `made` says. */
export type SessionWhat = SessionNode['what']

/** A node the plugin made for a session, as last read. `unit`: the size of the cards’ text when it was made, in pixels. */
export type SessionNode = { readonly node: SceneNode } & (
  | { readonly what: 'session'; readonly round: Stored<LiveRound>; readonly unit: number }
  | { readonly what: 'now' }
  | { readonly what: 'ballot'; readonly ballot: Stored<Ballot> }
  | { readonly what: 'meanings'; readonly rubric: Stored<Rubric> }
)

/** Used where a section does not say its unit. */
const UNIT = 24

/** Reads what a node of ours holds for a session; null where it is none of these. */
export function readSessionNode(node: SceneNode, { what, unit = UNIT }: MadeNode): SessionNode | null {
  switch (what) {
    case 'session':
      return {
        node,
        what: 'session',
        round: readData(node, 'round', LiveRound),
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
