import type { EffortScore, ValueScore } from '../record/index.ts'

/** What one row, block or entry says of a milestone, understood as far as it could be. Absent: it says nothing. */
export interface ReadRow {
  /** Its place in what was read, from 1, as a person counts. */
  readonly line: number
  readonly name: string
  /** The card’s id, where the row carries one. */
  readonly card: string | null
  readonly says: Says
  /** What could not be understood, in sentences; the rest of the row counts. */
  readonly problems: readonly string[]
}

export interface Says {
  readonly effort?: EffortScore
  readonly business?: ValueScore
  readonly ux?: ValueScore
  /** Empty: reviewed, and none. */
  readonly dependencies?: readonly NamedDependency[]
  readonly skills?: readonly string[]
  readonly type?: string
  readonly note?: string
}

/** Words, and the id of the card they name where that is known. */
export interface NamedDependency {
  readonly text: string
  readonly card?: string
}
