import { sameJson } from '../core/base/index.ts'
import { compareIds } from '../core/find/index.ts'
import type { BoardTable, Snapshot } from '../core/plan/index.ts'
import { readPageData } from '../doors/plugin-data.ts'
import type { LiveBoard } from './live-board.ts'
import { sessionOn } from './session-read.ts'

export function emptyBoard(page: PageNode): LiveBoard {
  return {
    page,
    name: page.name,
    nodes: new Map(),
    cards: new Map(),
    sections: new Map(),
    carriers: new Set(),
    made: new Map(),
    session: new Map(),
    links: new Map(),
    tables: new Map(),
    data: readPageData(page),
  }
}

/**
 * Page data may raise no event, so it is asked for (docs/figjam.md, What no source says). True when it says something
 * else than before.
 */
export function rereadPage(board: LiveBoard): boolean {
  const { data, name } = board
  board.data = readPageData(board.page)
  board.name = board.page.name
  const isSame = sameJson(data, board.data) && name === board.name
  return !isSame
}

export function snapshotOf(board: LiveBoard): Snapshot {
  const { looks, paint, palette, words, left } = board.data
  return {
    page: { id: board.page.id, name: board.name },
    ...{ looks, paint, palette, words, left },
    cards: Array.from(board.cards.values()),
    sections: Array.from(board.sections.values()),
    carriers: Array.from(board.carriers),
    made: Array.from(board.made.values()),
    links: Array.from(board.links.values()),
    table: oldestTable(board),
    session: sessionOn(board),
  }
}

/** Two people may have made one at the same moment: the older one is the table, whoever asks. */
function oldestTable({ tables }: LiveBoard): BoardTable | null {
  const [oldest] = Array.from(tables.values()).sort((a, b) => compareIds(a.id, b.id))
  return oldest ?? null
}
