import { abilitiesIn, makeLedger, sameJson, type Ledger } from '../core/base/index.ts'
import { keepPlan, type Edit, type PlanKeeper } from '../core/edit/index.ts'
import type { BoardTable, Card, Link, MadeNode, PageOfBoard, Section } from '../core/plan/index.ts'
import { EDITOR } from '../doors/editor.ts'
import { readPageData, type PageData } from '../doors/plugin-data.ts'
import { makeEchoes, type Echoes } from './echoes.ts'
import { makeOwnWrites, type OwnWrites } from './own-writes.ts'
import type { SessionNode } from './session-node.ts'
import { makeWorn, type Worn } from './worn.ts'

/** The page as last read, with the nodes behind it. `scan` fills it, `watch` and `apply` keep it true. */
export interface LiveBoard {
  readonly page: PageNode
  /** Asked for as seldom as the page’s data. */
  called: PageOfBoard
  readonly nodes: Map<string, SceneNode>
  readonly cards: Ledger<Card>
  /** Nodes of which only the words were read, because nothing but their look could make milestones of them (bystanders.ts). */
  readonly bystanders: Set<string>
  /** Every card is read: what is new has no bystanders either. */
  isAllRead: boolean
  readonly sections: Ledger<Section>
  /** What may be a card and lies in a frame or group, with the outermost of these: what is gone names no parent any more. */
  readonly holders: Map<string, SceneNode>
  /** Those of them that lie in what is read as one card, or may be. */
  readonly parts: Set<string>
  /** Nodes that carry any of our data. */
  readonly carriers: Ledger<true>
  /** Nodes the plugin made: they are no cards. */
  readonly made: Ledger<MadeNode>
  /** Those of them that belong to a session, with what they carry. */
  readonly session: Map<string, SessionNode>
  readonly links: Ledger<Link>
  readonly tables: Map<string, BoardTable>
  data: PageData
  /** What this plugin wrote on cards just now. */
  readonly own: OwnWrites
  /** Nodes that were signed as ours since the last command began. */
  readonly signed: Set<string>
  /** Half-made nodes that FigJam would not let go: the next command takes them away. */
  readonly strays: Set<SceneNode>
  /** How many columns without a title the plugin had to leave in a table. */
  readonly blankColumns: Map<string, number>
  /** What was to follow from a command and was not done, by what it is about. */
  readonly unfinished: Map<string, Edit>
  readonly worn: Worn
  readonly echoes: Echoes
  readonly keeper: PlanKeeper
}

export function emptyBoard(page: PageNode): LiveBoard {
  return {
    page,
    called: calledBy(page),
    nodes: new Map(),
    cards: makeLedger(),
    bystanders: new Set(),
    // In a design file looks decide.
    isAllRead: abilitiesIn(EDITOR).looks === 'repeated',
    sections: makeLedger(),
    holders: new Map(),
    parts: new Set(),
    carriers: makeLedger(),
    made: makeLedger(),
    session: new Map(),
    links: makeLedger(),
    tables: new Map(),
    data: readPageData(page),
    own: makeOwnWrites(),
    signed: new Set(),
    strays: new Set(),
    blankColumns: new Map(),
    unfinished: new Map(),
    worn: makeWorn(),
    echoes: makeEchoes(),
    keeper: keepPlan(),
  }
}

/**
 * Page data may raise no event, so it is asked for (docs/figjam.md, What no source says). True when it says something
 * else than before.
 */
export function rereadPage(board: LiveBoard): boolean {
  const { data, called } = board
  board.data = readPageData(board.page)
  board.called = calledBy(board.page)
  const parts = Object.keys(data) as (keyof PageData)[]
  return !sameJson(called, board.called) || parts.some((part) => !sameJson(data[part], board.data[part]))
}

/** FigJam names the document, above its pages, like the file. */
function calledBy({ id, name, parent }: PageNode): PageOfBoard {
  return { id, name, board: parent?.name }
}
