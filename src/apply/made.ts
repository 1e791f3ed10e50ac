/** Carries out edits of what we put on the board, and reads back what is there now. */
import type { Result } from '../board/paint.ts'
import type { MadeEdit } from '../core/edit/index.ts'
import type { TableTally } from '../core/table/index.ts'
import type { Work } from '../doors/slices.ts'
import { putBadge } from '../made/badges.ts'
import { drawConnector, takeConnector } from '../made/connectors.ts'
import { putLegend } from '../made/legend.ts'
import type { Workshop } from '../made/workshop.ts'
import { settleCell } from '../table/cell.ts'
import { putTable } from '../table/table.ts'

/** A table also says what changed in it. */
export interface TableResult {
  readonly isNew: boolean
  readonly isChanged: boolean
  /** False where it was stopped half-way. */
  readonly isWhole: boolean
  readonly tally: TableTally
}

export type MadeResult = Result | TableResult

export async function applyToMade(shop: Workshop, edit: MadeEdit, work: Work): Promise<MadeResult> {
  const { board } = shop
  switch (edit.kind) {
    case 'badge':
      return putBadge(shop, edit.card, nodeOf(shop, edit.card), edit.words)
    case 'legend':
      return putLegend(shop, edit.sketch, edit.around)
    case 'connector':
      return edit.isDrawn ? drawBetween(shop, edit) : takeConnector(shop, edit)
    case 'table':
      return (await putTable(shop, edit, work)) ?? 'unchanged'
    case 'cell':
      return settleCell(shop, edit)
    case 'take': {
      const node = board.nodes.get(edit.node)
      if (node === undefined) return 'unchanged'
      shop.take(node)
      return 'done'
    }
  }
}

/** Between two cards; where one is gone, there is nothing to draw. */
async function drawBetween(shop: Workshop, edit: Extract<MadeEdit, { kind: 'connector' }>): Promise<Result> {
  const [from, to] = [nodeOf(shop, edit.from), nodeOf(shop, edit.to)]
  if (from === null || to === null) return 'unchanged'
  return drawConnector(shop, edit, { from, to, size: edit.size })
}

function nodeOf({ board }: Workshop, id: string): SceneNode | null {
  const node = board.nodes.get(id)
  return node === undefined || node.removed ? null : node
}
