import type { ScoreField, Scores } from '../record/index.ts'

/** What one row, block or entry says of a milestone, understood as far as it could be. Absent: it says nothing. */
export interface ReadRow {
  /** Its place in what was read, from 1, as a person counts. */
  readonly line: number
  readonly name: string
  /** The card’s id, where the row carries one. */
  readonly card: string | null
  /** What stands where the card’s id should: a spreadsheet reads `7:12` as a time. */
  readonly time?: string
  readonly says: Says
  /** Question marks where a UX value should be: hearts may have been lost on the way, so nobody is said to be unsure. */
  readonly lostHearts?: string
  /** Why it is no row of a table at all, in a sentence. */
  readonly refused?: string
  /** What could not be understood, in sentences; the rest of the row counts. */
  readonly problems: readonly string[]
}

/** Fields of the scores; of dependencies an empty list means: reviewed, and none. */
export type Says = {
  readonly [Field in Exclude<ScoreField, 'dependenciesReviewed'>]?:
    (Field extends 'dependencies' ? readonly NamedDependency[] : NonNullable<Scores[Field]>) | undefined
}

/** Words, and the card they name where that is known: by its id, or by the line of its row. */
export interface NamedDependency {
  readonly text: string
  readonly card?: string
  readonly line?: number
  /** Why it cannot be a name, as the end of a sentence: it is left out unless the board knows it. */
  readonly odd?: string
}
