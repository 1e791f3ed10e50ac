import { compareIds } from '../core/find/index.ts'
import type { BoardTable, Plan, Snapshot } from '../core/plan/index.ts'
import { EDITOR } from '../doors/editor.ts'
import { inPauses, QUIETLY, type Work } from '../doors/slices.ts'
import { readAll, readNamedBy } from './bystanders.ts'
import type { LiveBoard } from './live-board.ts'
import { sessionOn } from './session-read.ts'

export function snapshotOf(board: LiveBoard): Snapshot {
  const { looks, paint, palette, words, team, left: declined } = board.data
  return {
    page: board.called,
    editor: EDITOR,
    ...{ looks, paint, palette, words, team, declined },
    cards: board.cards.values(),
    hasBystanders: board.bystanders.size > 0,
    sections: board.sections.values(),
    carriers: board.carriers.keys(),
    made: board.made.values(),
    links: board.links.values(),
    table: oldestTable(board),
    session: sessionOn(board),
  }
}

/** Two people may have made one at the same moment: the older one is the table, whoever asks. */
function oldestTable({ tables }: LiveBoard): BoardTable | null {
  const [oldest] = Array.from(tables.values()).sort((a, b) => compareIds(a.id, b.id))
  return oldest ?? null
}

/** The board at one moment, as plain data and as the plan that it makes. */
export interface Seen {
  readonly snapshot: Snapshot
  readonly plan: Plan
}

/** Looks with pauses, where much may have changed; nobody else may look meanwhile. */
export async function see(board: LiveBoard, work: Work = QUIETLY): Promise<Seen> {
  const seen = await look(board)
  return board.keeper.needsBystanders() && (await readAll(board, work)) ? look(board) : seen
}

async function look(board: LiveBoard): Promise<Seen> {
  const { cards, keeper, worn } = board
  const changed = cards.takeChanged()
  await readNamedBy(
    board,
    changed.map((id) => cards.get(id)),
    QUIETLY,
  )
  const all = [...changed, ...cards.takeChanged()]
  worn.look(all.map((id) => [id, cards.get(id)]))
  const snapshot = snapshotOf(board)
  return { snapshot, plan: await inPauses(keeper.update(snapshot, cards, all)) }
}
