/** The milestone table as it should stand on the board: one row a milestone, its cells with their levels. */
import { milestoneTable, type FurtherColumn } from '../export/index.ts'
import type { FoundPlan, Milestone } from '../plan/index.ts'
import { rankOf, type Rank, type ScaleAttribute } from '../record/index.ts'
import { worthRank } from '../weigh/index.ts'

export interface WantedCell {
  readonly text: string
  /** True in the columns of the three scales, whose cells are coloured. */
  readonly isScale: boolean
  /** Null goes white. */
  readonly level: Rank | null
}

export interface WantedRow {
  readonly card: string
  readonly cells: readonly WantedCell[]
}

export interface WantedTable {
  readonly columns: readonly string[]
  readonly rows: readonly WantedRow[]
}

/** In reading order, or what is worth most for its effort first. */
export type TableOrder = 'reading' | 'value'

export function wantedTable(plan: FoundPlan, order: TableOrder, further: readonly FurtherColumn[]): WantedTable {
  const milestones = order === 'value' ? byValue(plan) : plan.milestones
  const table = milestoneTable({ ...plan, milestones }, further)
  return {
    columns: table.header,
    rows: milestones.map(({ id, scores }, row): WantedRow => ({
      card: id,
      cells: (table.rows[row] ?? []).map((text, column): WantedCell => {
        const attribute = SCALE_OF[table.header[column] ?? '']
        if (attribute === undefined) return { text, isScale: false, level: null }
        return { text, isScale: true, level: rankOf(scores[attribute]) }
      }),
    })),
  }
}

/** Which column is of which scale (docs/exports.md, The milestone table). */
const SCALE_OF: Readonly<Record<string, ScaleAttribute>> = {
  Effort: 'effort',
  'Business Value': 'business',
  'UX Value': 'ux',
}

/** As the hand-over to Session #4 begins: what is worth most for its effort first; among equals, reading order. */
function byValue({ milestones, words }: FoundPlan): Milestone[] {
  const rank = worthRank(words)
  return Array.from(milestones).sort((a, b) => rank(a.scores) - rank(b.scores))
}
