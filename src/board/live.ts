import type { Card, Section } from '../core/card.ts'
import type { PaintState, TickedLooks } from '../core/marks.ts'
import type { Snapshot } from '../core/plan.ts'
import { sameJson } from '../core/same-json.ts'
import type { Stored } from '../core/stored.ts'
import { readPageData } from './data.ts'

/** The page as last read, with the nodes behind it. `scan` fills it, `watch` and `apply` keep it true. */
export interface LiveBoard {
  readonly page: PageNode
  readonly nodes: Map<string, SceneNode>
  readonly cards: Map<string, Card>
  readonly sections: Map<string, Section>
  /** Nodes that carry any of our data. */
  readonly carriers: Set<string>
  looks: Stored<TickedLooks>
  paint: Stored<PaintState>
}

export function emptyBoard(page: PageNode): LiveBoard {
  return {
    page,
    nodes: new Map(),
    cards: new Map(),
    sections: new Map(),
    carriers: new Set(),
    ...readPageData(page),
  }
}

/** Page data may raise no event, so it is asked for (DESIGN §8). True when it says something else than before. */
export function rereadPage(board: LiveBoard): boolean {
  const { looks, paint } = readPageData(board.page)
  const isSame = sameJson([looks, paint], [board.looks, board.paint])
  Object.assign(board, { looks, paint })
  return !isSame
}

export function snapshotOf(board: LiveBoard): Snapshot {
  return {
    page: { id: board.page.id, name: board.page.name },
    looks: board.looks,
    paint: board.paint,
    cards: Array.from(board.cards.values()),
    sections: Array.from(board.sections.values()),
    carriers: Array.from(board.carriers),
  }
}
