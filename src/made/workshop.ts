/** What everything that is made in one command shares: the board, fonts, which nodes of ours are for what, where cards lie. */
import { openFonts, type Fonts } from '../board/fonts.ts'
import { isThere } from '../board/gone.ts'
import type { LiveBoard } from '../board/live-board.ts'
import { sign } from '../board/read-made.ts'
import { take, whole } from '../board/whole.ts'
import { indexBoxes, type Box, type FindHit } from '../core/base/index.ts'
import { compareIds } from '../core/find/index.ts'
import type { What } from '../core/plan/index.ts'
import { collapse } from '../core/text/index.ts'

export interface Workshop {
  readonly board: LiveBoard
  readonly fonts: Fonts
  /** Our nodes of a kind, for a card and (connectors) towards another; the oldest first. */
  readonly find: (what: What, card?: string, to?: string) => SceneNode[]
  /** Makes a node and says on it what it is; whole, or not at all. */
  readonly make: <Made extends SceneNode>(
    create: () => Made,
    purpose: Purpose,
    finish: (node: Made) => void | Promise<void>,
  ) => Promise<Made>
  readonly take: (node: SceneNode) => void
  /** Hangs a node into a card’s section or page, just above the card; true when it is new or hung elsewhere. */
  readonly hangAbove: (node: SceneNode, card: SceneNode, isNew: boolean) => boolean
  /** Hangs a new node just below the lower of two cards, so that it passes behind them; in their section where they share one. */
  readonly hangBelow: (node: SceneNode, card: SceneNode, other: SceneNode) => void
  /** The first card with words that a box touches. */
  readonly findCard: FindHit
}

/** What a node of ours is, for which card, and (connectors) what that waits for. */
export interface Purpose {
  readonly what: What
  readonly card?: string
  readonly to?: string
}

/** Where something of ours can hang: never a frame that lays out its children, never a group that would grow. */
export type Home = PageNode | SectionNode

export function openWorkshop(board: LiveBoard): Workshop {
  let byPurpose: Map<string, string[]> | null = null
  const purposes = () => (byPurpose ??= purposesOf(board))
  const orders = new Map<string, string[]>()
  // Children are read once a home: each read hands out all of them (fact 24).
  const hang = (node: SceneNode, home: Home, placeIn: (order: readonly string[]) => number): void => {
    const order = (orders.get(home.id) ?? home.children.map(({ id }) => id)).filter((id) => id !== node.id)
    const at = placeIn(order)
    home.insertChild(at, node)
    order.splice(at, 0, node.id)
    orders.set(home.id, order)
  }
  let findCard: FindHit | null = null
  return {
    board,
    fonts: openFonts(),
    find: (what, card, to) =>
      Array.from(purposes().get(keyOf(what, card ?? null, to ?? null)) ?? [])
        .sort(compareIds)
        .flatMap((id) => nodeOf(board, id)),
    make: async (create, { what, card, to }, finish) => {
      const node = await whole(board, create, (made) => {
        sign(board, made, what, { for: card, to })
        return finish(made)
      })
      if (byPurpose !== null) push(byPurpose, keyOf(what, card ?? null, to ?? null), node.id)
      return node
    },
    take: (node) => take(board, node),
    hangAbove: (node, card, isNew) => {
      const { home, top } = homeOf(card, board.page)
      if (!isNew && node.parent?.id === home.id) return false
      hang(node, home, (order) => order.indexOf(top.id) + 1)
      return true
    },
    hangBelow: (node, card, other) => {
      const [one, two] = [homeOf(card, board.page), homeOf(other, board.page)]
      // Between two sections it must lie above both, or they would hide it.
      if (one.home.id === two.home.id)
        hang(node, one.home, (order) => Math.min(order.indexOf(one.top.id), order.indexOf(two.top.id)))
    },
    findCard: (box, counts) => (findCard ??= indexBoxes(boxesWithWords(board)))(box, counts),
  }
}

/** Ids of our nodes by what they are for. */
function purposesOf({ made }: LiveBoard): Map<string, string[]> {
  const purposes = new Map<string, string[]>()
  for (const { id, what, for: card, to } of made.values()) push(purposes, keyOf(what, card, to), id)
  return purposes
}

/** Where words are that a pill must not cover. */
function boxesWithWords({ cards }: LiveBoard): Box[] {
  return cards.values().flatMap(({ box, text }) => (box === null || collapse(text) === '' ? [] : [box]))
}

/** The nearest section or page, and what of the card’s ancestors (or itself) lies directly in it. */
export function homeOf(card: SceneNode, page: PageNode): { home: Home; top: SceneNode } {
  let top: SceneNode = card
  for (;;) {
    const { parent } = top
    if (parent === null || parent.type === 'DOCUMENT') return { home: page, top }
    if (parent.type === 'PAGE' || parent.type === 'SECTION') return { home: parent, top }
    top = parent
  }
}

function nodeOf(board: LiveBoard, id: string): SceneNode[] {
  const node = board.nodes.get(id)
  return node === undefined || !isThere(node) ? [] : [node]
}

function keyOf(what: string, card: string | null, to: string | null): string {
  return `${what} ${card ?? ''} ${to ?? ''}`
}

function push(lists: Map<string, string[]>, key: string, id: string): void {
  lists.set(key, [...(lists.get(key) ?? []), id])
}
