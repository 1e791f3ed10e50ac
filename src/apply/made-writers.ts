/** Carries out edits of what we put on the board, and reads back what is there now. */
import type { Result } from '../board/paint-card.ts'
import type { BoardCheck, EditOf, MadeEdit } from '../core/edit/index.ts'
import type { TableTally } from '../core/table/index.ts'
import type { Work } from '../doors/slices.ts'
import { putBadge } from '../made/badges.ts'
import { putChart } from '../made/chart.ts'
import { drawConnector, takeConnector } from '../made/connectors.ts'
import { putLegend } from '../made/legend.ts'
import { tryBoard } from '../made/try-board.ts'
import type { Workshop } from '../made/workshop.ts'
import { putTable } from '../table/native-table.ts'
import { reclaimCell } from '../table/reclaim-cell.ts'

/** A table also says what changed in it. */
export interface TableResult {
  readonly isNew: boolean
  readonly isChanged: boolean
  /** False where it was stopped half-way. */
  readonly isWhole: boolean
  readonly tally: TableTally
}

/** A check leaves the board as it was, and says what came of it. */
export interface CheckResult {
  readonly check: BoardCheck
}

export type MadeResult = Result | TableResult | CheckResult

type Writers = {
  readonly [Kind in MadeEdit['kind']]: (
    shop: Workshop,
    edit: EditOf<Kind>,
    work: Work,
  ) => MadeResult | Promise<MadeResult>
}

export const MADE_WRITERS: Writers = {
  badge: (shop, { card, words }) => putBadge(shop, card, nodeOf(shop, card), words),
  legend: (shop, { sketch, around }) => putLegend(shop, sketch, around),
  chart: (shop, { day, sketch, around }) => putChart(shop, day, sketch, around),
  connector: (shop, edit) => (edit.isDrawn ? drawBetween(shop, edit) : takeConnector(shop, edit)),
  table: async (shop, edit, work) => (await putTable(shop, edit, work)) ?? 'unchanged',
  cell: reclaimCell,
  check: async ({ board }, { cards }, work) => ({ check: await tryBoard(board, cards, work) }),
  take: (shop, { node: id }) => {
    const node = shop.board.nodes.get(id)
    if (node === undefined) return 'unchanged'
    shop.take(node)
    return 'done'
  },
}

/** Between two cards; where one is gone, there is nothing to draw. */
async function drawBetween(shop: Workshop, edit: EditOf<'connector'>): Promise<Result> {
  const [from, to] = [nodeOf(shop, edit.from), nodeOf(shop, edit.to)]
  if (from === null || to === null) return 'unchanged'
  return drawConnector(shop, edit, { from, to, size: edit.size })
}

function nodeOf({ board }: Workshop, id: string): SceneNode | null {
  const node = board.nodes.get(id)
  return node === undefined || node.removed ? null : node
}
