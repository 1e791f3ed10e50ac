import type { Meanings } from '../record/meanings.ts'
import type { Stored } from '../record/stored.ts'
import type { AgendaState } from './agenda.ts'
import type { Ballot, Said } from './ballot.ts'
import type { FacilitatorState } from './facilitator.ts'
import type { LiveRound } from './live-round.ts'
import { idOf } from './people.ts'
import type { Rubric } from './rubric.ts'

/** A value with the node that carries it. */
export interface OnNode<T> {
  readonly node: string
  readonly value: T
}

/** Everything of a session that one page holds, as the scan reads it. */
export interface OnBoard {
  readonly facilitator: Stored<FacilitatorState>
  readonly agenda: Stored<AgendaState>
  /** The session’s own sections; more than one only where somebody undid a deletion or two people began at once. */
  readonly sections: readonly OnNode<LiveRound | null>[]
  /** Ids of Now cards; more than one as above. */
  readonly nowCards: readonly string[]
  readonly meanings: OnNode<Rubric> | null
  readonly ballots: readonly OnNode<Ballot>[]
}

export const NOTHING_ON_BOARD: OnBoard = {
  facilitator: { kind: 'absent' },
  agenda: { kind: 'absent' },
  sections: [],
  nowCards: [],
  meanings: null,
  ballots: [],
}

/** Older plugins wrote the made-up id of who is not logged in, which nobody else sees. */
export function saidOnBoard({ ballots }: OnBoard): Said[] {
  return ballots.map(({ value }) => {
    const user = idOf({ id: value.user ?? null, name: value.name })
    return user === (value.user ?? null) ? value : { ...value, user }
  })
}

export function meaningsOn({ meanings }: OnBoard): Meanings {
  return meanings?.value.meanings ?? {}
}
