/** The milestone table as it should stand on the board: one row a milestone, its cells with their levels. */
import { columnsWith, milestoneTable, type FurtherColumn } from '../export/index.ts'
import { withoutParked, type FoundPlan, type Milestone } from '../plan/index.ts'
import { isScaleAttribute, rankOf, type ColumnKey, type Rank } from '../record/index.ts'
import { worthRank } from '../weigh/index.ts'

export interface WantedCell {
  readonly text: string
  /** True in the columns of the three scales, whose cells are coloured. */
  readonly isScale: boolean
  /** Null goes white. */
  readonly rank: Rank | null
}

export interface WantedRow {
  readonly card: string
  readonly cells: readonly WantedCell[]
}

export interface WantedTable {
  readonly columns: readonly ColumnKey[]
  readonly rows: readonly WantedRow[]
}

/** In reading order, or what is worth most for its effort first. */
export const TABLE_ORDERS = ['reading', 'value'] as const
export type TableOrder = (typeof TABLE_ORDERS)[number]

export function wantedTable(plan: FoundPlan, order: TableOrder, further: readonly FurtherColumn[]): WantedTable {
  const counted = withoutParked(plan)
  const milestones = order === 'value' ? byValue(counted) : counted.milestones
  const columns = columnsWith(further)
  const texts = milestoneTable({ ...plan, milestones }, further).rows
  return {
    columns,
    rows: milestones.map(({ id, scores }, row): WantedRow => ({
      card: id,
      cells: columns.map((column, nth): WantedCell => {
        const text = texts[row]?.[nth] ?? ''
        return isScaleAttribute(column)
          ? { text, isScale: true, rank: rankOf(scores[column]) }
          : { text, isScale: false, rank: null }
      }),
    })),
  }
}

/** As the hand-over to Session #4 begins: what is worth most for its effort first; among equals, reading order. */
function byValue({ milestones, words }: FoundPlan): Milestone[] {
  const rank = worthRank(words)
  return Array.from(milestones).sort((a, b) => rank(a.scores) - rank(b.scores))
}
