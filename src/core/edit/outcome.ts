import type { TableTally } from '../table/index.ts'
import type { BoardCheck } from './board-check.ts'

/** Why one card was left as it is. */
export type SkipReason =
  | 'gone'
  | 'newer'
  | 'damaged'
  | 'copy'
  | 'too long'
  | 'recoloured'
  | 'free text'
  | 'no fill'
  | 'pattern'
  | 'text colour'
  | 'text colour back'
  | 'not restored'
  | 'saved colours newer'
  | 'saved colours damaged'
  | 'page newer'
  | 'changed since'
  | 'already there'
  | 'no font'
  /** FigJam refused it, and for certain all is as before. */
  | 'failed'
  /** FigJam refused it, and nobody can tell how far it came. */
  | 'broken off'
  /** What was asked is done, and not all that goes with it. */
  | 'unfinished'

/** What an edit was about, where that is no card. */
export type SkippedThing =
  | 'badge'
  | 'ballot'
  | 'chart'
  | 'connector'
  | 'hand-over card'
  | 'legend'
  | 'meanings'
  | 'Now card'
  | 'page'
  | 'session'
  | 'table'

export interface Skipped {
  readonly card: string
  /** The card’s, or that of the card the thing is for. */
  readonly name: string
  readonly why: SkipReason
  /** Absent for a card. */
  readonly thing?: SkippedThing
}

/** What `apply` did, by ids; a card that was right already counts as done. */
export interface Outcome {
  /** Cards that now say what the command wanted them to: records, marks. */
  readonly recorded: readonly string[]
  readonly painted: readonly string[]
  readonly restored: readonly string[]
  /** Cards that were made. */
  readonly created: readonly string[]
  /** What of ours is new on the board and was asked for, or follows from it: to be shown. */
  readonly put: readonly string[]
  /** How many nodes of our own (badges, legend, table, connectors) were put on the board, changed or taken away. */
  readonly made: number
  /** What happened to the milestone table, where it was asked for. */
  readonly table: { readonly isNew: boolean; readonly tally: TableTally } | null
  /** What came of trying the board, where that was asked for. */
  readonly check?: BoardCheck
  /** Fonts that could not be loaded, and how many texts were left for each. */
  readonly missingFonts: readonly { readonly font: string; readonly texts: number }[]
  readonly skipped: readonly Skipped[]
  readonly isCancelled: boolean
  readonly isReadOnly: boolean
  /** Something was, or may have been, written before the file turned out to be read-only. */
  readonly isPartial: boolean
}

/** FigJam refused some of it, so that only what can be counted is known to be done. */
export function isLeftHalf({ skipped, missingFonts }: Outcome): boolean {
  return missingFonts.length > 0 || skipped.some(({ why }) => /^(failed|broken off|unfinished|no font|gone)$/.test(why))
}

export function isAnythingDone({ recorded, painted, restored, created, made }: Outcome): boolean {
  return recorded.length + painted.length + restored.length + created.length + made > 0
}
