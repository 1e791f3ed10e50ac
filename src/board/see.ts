import { inOneGo, type Steps } from '../core/base/index.ts'
import { compareIds } from '../core/find/index.ts'
import type { BoardTable, Plan, Snapshot } from '../core/plan/index.ts'
import { EDITOR } from '../doors/editor.ts'
import { inPauses } from '../doors/slices.ts'
import type { LiveBoard } from './live-board.ts'
import { sessionOn } from './session-read.ts'

export function snapshotOf(board: LiveBoard): Snapshot {
  const { looks, paint, palette, words, team, left: declined } = board.data
  return {
    page: board.called,
    editor: EDITOR,
    ...{ looks, paint, palette, words, team, declined },
    cards: board.cards.values(),
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

export function see(board: LiveBoard): Seen {
  const { snapshot, steps } = lookAt(board)
  return { snapshot, plan: inOneGo(steps) }
}

/** The same with pauses, where much may have changed; nobody else may look meanwhile. */
export async function seeInPauses(board: LiveBoard): Promise<Seen> {
  const { snapshot, steps } = lookAt(board)
  return { snapshot, plan: await inPauses(steps) }
}

function lookAt(board: LiveBoard): { snapshot: Snapshot; steps: Steps<Plan> } {
  const { cards, keeper, worn } = board
  const changed = cards.takeChanged()
  worn.look(changed.map((id) => [id, cards.get(id)]))
  const snapshot = snapshotOf(board)
  return { snapshot, steps: keeper.update(snapshot, cards, changed) }
}
