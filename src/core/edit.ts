import type { Hex } from './colour.ts'
import type { NewLook } from './new-card.ts'
import type { Patch, Scores } from './record.ts'
import type { Rule } from './paint.ts'
import type { SessionEdit } from './session/edit.ts'

/** One write to the board, as data, before anything is written. `apply` is the one place that carries them out. */
export type Edit =
  | SessionEdit
  /** Merge fields into whatever the card holds at that moment; `base` is what its text says, for a first record. */
  | { readonly kind: 'record/patch'; readonly card: string; readonly patch: Patch; readonly base: Scores }
  /** Replace the record, also a damaged one; what was there goes to `keep` as text when it could not be read. */
  | { readonly kind: 'record/replace'; readonly card: string; readonly scores: Scores; readonly keep: string | null }
  | { readonly kind: 'mark'; readonly card: string; readonly in: boolean; readonly same: string | null }
  | { readonly kind: 'paint'; readonly card: string; readonly colour: Hex; readonly evenIfRecoloured: boolean }
  | { readonly kind: 'restore'; readonly card: string }
  /** Tick or untick one kind; `pinned` is what the others count as now, for those nobody ticked yet. */
  | {
      readonly kind: 'page/looks'
      readonly look: string
      readonly in: boolean
      readonly pinned: { readonly in: readonly string[]; readonly out: readonly string[] }
    }
  | { readonly kind: 'page/paint'; readonly rule: Rule | null; readonly palettes: string }
  /** Make a card; later edits of the same list call it `ref`, also as a dependency. */
  | { readonly kind: 'card/create'; readonly ref: string; readonly text: string; readonly as: NewLook }
  /** Put the hand-over card of a milestone on the board, or bring the one there up to date. */
  | {
      readonly kind: 'handover/put'
      readonly card: string
      readonly text: string
      readonly scores: Scores
      readonly as: NewLook
    }
  /** Take a node that the plugin made off the board. */
  | { readonly kind: 'made/remove'; readonly node: string }
  /** Take away every value and button the plugin left on a node. */
  | { readonly kind: 'forget'; readonly node: string }
