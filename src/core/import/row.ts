import type { ScoreField, Scores } from '../record/index.ts'

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

/** Fields of the scores; of dependencies an empty list means: reviewed, and none. */
export type Says = {
  readonly [Field in Exclude<ScoreField, 'dependenciesReviewed'>]?: Field extends 'dependencies'
    ? readonly NamedDependency[]
    : NonNullable<Scores[Field]>
}

/** Words, and the id of the card they name where that is known. */
export interface NamedDependency {
  readonly text: string
  readonly card?: string
}
