import type { AgendaState, Ballot, FacilitatorState, StoredRound, Meanings, Rubric, Stored } from '../record/index.ts'

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
  readonly sections: readonly OnNode<StoredRound | null>[]
  /** A newer plugin’s vote is on, which this one cannot read. */
  readonly hasNewerRound?: boolean
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

export function meaningsOn({ meanings }: OnBoard): Meanings {
  return meanings?.value.meanings ?? {}
}
