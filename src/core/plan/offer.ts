import type { ColumnKey, Dependency, Patch, Stored, TableRows } from '../record/index.ts'
import type { Wait } from './link.ts'

interface About {
  /** The same as long as it is about the same thing. */
  readonly id: string
  /** How that thing stands: an offer that was declined comes back when this differs. */
  readonly state: string
}

export type Offer = About &
  (
    | {
        readonly kind: 'cell'
        readonly card: string
        readonly column: ColumnKey
        readonly says: string
        /** Null where the words cannot be understood: then the cell is only pointed out. */
        readonly patch: Patch | null
      }
    /** Somebody connected two milestones; `isClear` when the caption says which waits (`from` for `to`). */
    | ({ readonly kind: 'connected'; readonly isClear: boolean } & Wait)
    /** Ours now leads elsewhere, still between two milestones. */
    | ({ readonly kind: 'moved'; readonly connector: string; readonly was: Wait } & Wait)
    /** An end of ours was taken off. */
    | ({ readonly kind: 'loose'; readonly connector: string } & Wait)
    /** A dependency that nothing on the board shows. */
    | ({ readonly kind: 'undrawn' } & Wait)
    /** The card it waits for cannot be found for certain, and one other has that very name. */
    | ({ readonly kind: 'named'; readonly item: Dependency } & Wait)
  )

/** The milestone table as the scan reads it. */
export interface BoardTable {
  readonly id: string
  readonly rows: Stored<TableRows>
  readonly texts: Texts
}

/** The table as it stands: texts by row and column, titles in the first row. */
export type Texts = readonly (readonly string[])[]
