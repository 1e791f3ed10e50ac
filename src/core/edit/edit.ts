import type { Hex } from '../base/index.ts'
import type { ColumnKey, Contrast, Patch, Rule, Scores, Team, Words, Original } from '../record/index.ts'
import type { CardStyle, Sketch } from '../sketch/index.ts'
import type { WantedCell, WantedTable } from '../table/index.ts'
import type { SessionEdit } from './session-edit.ts'

/** One write to the board, as data, before anything is written. `apply` is the one place that carries them out. */
export type Edit = CardEdit | NewCardEdit | PageEdit | MadeEdit | SessionEdit

/** The edit of one kind. */
export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>

export type CardEdit =
  /** Merge fields into whatever the card holds at that moment; `base` is what its text says, for a first record. */
  | { readonly kind: 'record/patch'; readonly card: string; readonly patch: Patch; readonly base: Scores }
  /**
   * Replace the record, also a damaged one; what was there goes to `keep` as text when it could not be read. `was` is the id
   * the card stays known by from elsewhere, null where it is another one from now on; absent, as the record has it.
   */
  | {
      readonly kind: 'record/replace'
      readonly card: string
      readonly scores: Scores
      readonly keep: string | null
      readonly was?: string | null
    }
  | { readonly kind: 'mark'; readonly card: string; readonly in: boolean; readonly same: string | null }
  | { readonly kind: 'paint'; readonly card: string; readonly colour: Hex; readonly evenIfRecoloured: boolean }
  | { readonly kind: 'restore'; readonly card: string }
  /** What a painted card wore before, written again where somebody’s write at the same moment took it away. */
  | { readonly kind: 'original/keep'; readonly card: string; readonly original: Original }
  /** Take away every value and button the plugin left on a node. */
  | { readonly kind: 'forget'; readonly node: string }

export type NewCardEdit =
  /** Make a card; later edits of the same list call it `ref`, also as a dependency. */
  | { readonly kind: 'card/create'; readonly ref: string; readonly text: string; readonly as: CardStyle }
  /** Put the hand-over card of a milestone on the board, or bring the one there up to date. */
  | {
      readonly kind: 'handover/put'
      readonly card: string
      readonly text: string
      readonly scores: Scores
      readonly as: CardStyle
    }

export type PageEdit =
  /** Tick or untick one kind; `pinned` is what the others count as now, for those nobody ticked yet. */
  | {
      readonly kind: 'page/looks'
      readonly look: string
      readonly in: boolean
      readonly pinned: { readonly in: readonly string[]; readonly out: readonly string[] }
    }
  | { readonly kind: 'page/paint'; readonly rule: Rule | null; readonly palettes: string }
  | { readonly kind: 'page/palette'; readonly contrast: Contrast }
  /** Null for the method’s own words. */
  | { readonly kind: 'page/words'; readonly words: Words | null }
  /** Null where nobody says it any more. */
  | { readonly kind: 'page/team'; readonly team: Team | null }
  | { readonly kind: 'page/declined'; readonly offers: readonly string[] }

/** What the plugin puts on the board and takes away again. Each names what there should be, and only differences are written. */
export type MadeEdit =
  | { readonly kind: 'badge'; readonly card: string; readonly words: string | null }
  | { readonly kind: 'legend'; readonly sketch: Sketch | null; readonly around: readonly string[] }
  | {
      readonly kind: 'chart'
      /** In words. */
      readonly day: string
      readonly sketch: Sketch
      readonly around: readonly string[]
    }
  | {
      readonly kind: 'connector'
      readonly from: string
      readonly to: string
      readonly isDrawn: boolean
      /** Of the cards’ texts (canvas pixels). */
      readonly size: number
    }
  | {
      readonly kind: 'table'
      readonly table: WantedTable
      readonly contrast: Contrast
      readonly size: number
      readonly around: readonly string[]
    }
  /** A cell that somebody changed by hand says from now on what its milestone says. */
  | {
      readonly kind: 'cell'
      readonly card: string
      readonly column: ColumnKey
      readonly cell: WantedCell
      readonly contrast: Contrast
      readonly size: number
    }
  /** Tries what a session needs on nodes of its own, and takes these away again. */
  | { readonly kind: 'check'; readonly cards: readonly string[] }
  /** Takes away one node of ours. */
  | { readonly kind: 'take'; readonly node: string }
