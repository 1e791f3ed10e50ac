import type { Card, Section } from '../core/card.ts'
import type { Link } from '../core/weigh/link.ts'
import type { MadeNode } from '../core/record/made.ts'
import type { BoardTable } from '../core/decide/offer.ts'
import { compareIds } from '../core/find/order.ts'
import type { Snapshot } from '../core/plan.ts'
import { sameJson } from '../core/same-json.ts'
import { readPageData, type PageData } from './data.ts'
import { sessionOn, type SessionNode } from './session-read.ts'

/** The page as last read, with the nodes behind it. `scan` fills it, `watch` and `apply` keep it true. */
export interface LiveBoard {
  readonly page: PageNode
  /** Asked for as seldom as the page’s data. */
  name: string
  readonly nodes: Map<string, SceneNode>
  readonly cards: Map<string, Card>
  readonly sections: Map<string, Section>
  /** Nodes that carry any of our data. */
  readonly carriers: Set<string>
  /** Nodes the plugin made: they are no cards. */
  readonly made: Map<string, MadeNode>
  /** Those of them that belong to a session, with what they carry. */
  readonly session: Map<string, SessionNode>
  readonly links: Map<string, Link>
  readonly tables: Map<string, BoardTable>
  data: PageData
}

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

/** Page data may raise no event, so it is asked for (DESIGN §8). True when it says something else than before. */
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
