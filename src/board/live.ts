import type { Card, Section } from '../core/card.ts'
import type { Snapshot } from '../core/plan.ts'
import { sameJson } from '../core/same-json.ts'
import { readPageData, type PageData } from './data.ts'
import { sessionOn, type SessionNode } from './session-read.ts'

/** The page as last read, with the nodes behind it. `scan` fills it, `watch` and `apply` keep it true. */
export interface LiveBoard extends PageData {
  readonly page: PageNode
  /** Asked for as seldom as the page’s data. */
  name: string
  readonly nodes: Map<string, SceneNode>
  readonly cards: Map<string, Card>
  readonly sections: Map<string, Section>
  /** Nodes that carry any of our data. */
  readonly carriers: Set<string>
  /** Nodes the plugin made for a session, with what they carry. */
  readonly session: Map<string, SessionNode>
}

export function emptyBoard(page: PageNode): LiveBoard {
  return {
    page,
    name: page.name,
    nodes: new Map(),
    cards: new Map(),
    sections: new Map(),
    carriers: new Set(),
    session: new Map(),
    ...readPageData(page),
  }
}

/** Page data may raise no event, so it is asked for (DESIGN §8). True when it says something else than before. */
export function rereadPage(board: LiveBoard): boolean {
  const read = { ...readPageData(board.page), name: board.page.name }
  const { looks, paint, facilitator, agenda, name } = board
  const isSame = sameJson(read, { looks, paint, facilitator, agenda, name })
  Object.assign(board, read)
  return !isSame
}

export function snapshotOf(board: LiveBoard): Snapshot {
  return {
    page: { id: board.page.id, name: board.name },
    looks: board.looks,
    paint: board.paint,
    cards: Array.from(board.cards.values()),
    sections: Array.from(board.sections.values()),
    carriers: Array.from(board.carriers),
    session: sessionOn(board),
  }
}
