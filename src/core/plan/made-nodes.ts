/** What the plugin puts on the board besides colours. A copy that somebody made of it is theirs, and not among these. */
import type { BoardTable } from './offer.ts'

export type What = 'badge' | 'chart' | 'legend' | 'table' | 'connector'

/** A node the plugin made. */
export interface MadeNode {
  readonly id: string
  /** One of `What`, or what a newer plugin makes. */
  readonly what: string
  /** The card it is for; a connector’s waiting card. */
  readonly for: string | null
  /** What a connector’s card waits for. */
  readonly to: string | null
  /** The size of the cards’ text (canvas pixels) that a session’s section was made for. */
  readonly unit?: number
}

/** What of all this is on the board now. */
export interface MadeSummary {
  readonly hasLegend: boolean
  readonly badges: number
  /** Absent where there are none. */
  readonly connectors?: number
  readonly table: { readonly id: string; readonly rows: number } | null
}

export function summaryOf(made: readonly MadeNode[], table: BoardTable | null): MadeSummary {
  const connectors = made.filter(({ what }) => what === 'connector').length
  return {
    ...(connectors === 0 ? {} : { connectors }),
    hasLegend: made.some(({ what }) => what === 'legend'),
    badges: made.filter(({ what }) => what === 'badge').length,
    table: table === null ? null : { id: table.id, rows: Math.max(0, table.texts.length - 1) },
  }
}
