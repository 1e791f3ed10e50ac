import type { Hex } from '../base/index.ts'
import type { PastRound, Scores } from '../record/index.ts'

/** Why a card counts as a milestone, or not (docs/finding.md, First match wins). */
export type Because =
  | 'it is hidden'
  | 'it is part of a card'
  | 'it is of another size'
  | 'a person said so'
  | 'it was scored'
  | 'its text says so'
  | 'it is empty or a placeholder'
  | 'its kind was chosen'
  | 'it is like a scored one'
  | 'it looks like one'
  | 'nothing says so'

/** A record that cannot be used as it is: a newer plugin’s, or a damaged one. Shown, kept, never overwritten. */
export type Trouble =
  | { readonly kind: 'newer'; readonly version: number; readonly raw: string }
  | { readonly kind: 'damaged'; readonly raw: string; readonly why: string }

export interface Milestone {
  readonly id: string
  /** Ids it is known by from where it was copied, or from before it was cut and pasted; absent where there are none. */
  readonly formerIds?: readonly string[]
  readonly name: string
  readonly type: string | null
  readonly section: string | null
  /** The words of the objective above the card in its column; null where there is none. */
  readonly objective: string | null
  readonly scores: Scores
  /** The team said “not this quarter”; absent where it did not. */
  readonly isParked?: true | undefined
  /** Revealed votes, oldest first. */
  readonly rounds: readonly PastRound[]
  readonly because: Because
  readonly trouble: Trouble | null
  /** The colour the card wears without us; null where it is not one plain colour. */
  readonly fill: Hex | null
  readonly isPainted: boolean
  /** Figma’s node type decides which palette is its own. */
  readonly surface: Surface
}

/** Which of FigJam’s palettes a card is painted from; free text is never painted. */
export type Surface = 'shape' | 'sticky' | 'none'
