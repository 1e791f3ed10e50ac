import type { TableTally } from '../table/index.ts'

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
  | 'failed'

export interface Skipped {
  readonly card: string
  readonly name: string
  readonly why: SkipReason
}

/** What `apply` did, by ids; a card that was right already counts as done. */
export interface Outcome {
  /** Cards that now say what the command wanted them to: records, marks. */
  readonly recorded: readonly string[]
  readonly painted: readonly string[]
  readonly restored: readonly string[]
  /** Cards that were made. */
  readonly created: readonly string[]
  /** How many nodes of our own (badges, legend, table, connectors) were put on the board, changed or taken away. */
  readonly made: number
  /** What happened to the milestone table, where it was asked for. */
  readonly table: { readonly isNew: boolean; readonly tally: TableTally } | null
  /** Fonts that could not be loaded, and how many texts were left for each. */
  readonly missingFonts: readonly { readonly font: string; readonly texts: number }[]
  readonly skipped: readonly Skipped[]
  readonly isCancelled: boolean
  readonly isReadOnly: boolean
}

export function isAnythingDone({ recorded, painted, restored, created, made }: Outcome): boolean {
  return recorded.length + painted.length + restored.length + created.length + made > 0
}
