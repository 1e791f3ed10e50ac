/**
 * Reads everything: two indexed searches, then a handful of properties of each candidate (docs/architecture.md, The
 * road of a scan).
 */
import type { Card } from '../core/plan/index.ts'
import { NAMESPACE } from '../doors/plugin-data.ts'
import { inSlices, type Work } from '../doors/slices.ts'
import { dataOn } from './card-data.ts'
import { unlessGone } from './gone.ts'
import { emptyBoard, type LiveBoard } from './live-board.ts'
import { ancestorsOf, placeOf, type Ancestor } from './place.ts'
import { recallStrays } from './strays.ts'
import { CARD_TYPES, joinTexts, ownText, readFace, readSection } from './read-card.ts'
import { noteMade, readMadeNode } from './read-made.ts'

/** Everything that is read of a page besides what carries our data. */
export const READ_TYPES = [...CARD_TYPES, 'SECTION', 'CONNECTOR'] as const

/** The page as plain data. Cancelled, it holds what was read so far and `isWhole` is false. */
export async function scan(page: PageNode, work: Work): Promise<{ board: LiveBoard; isWhole: boolean }> {
  const board = emptyBoard(page)
  const found = page.findAllWithCriteria({ types: [...READ_TYPES] })
  const carriers = page.findAllWithCriteria({ sharedPluginData: { namespace: NAMESPACE } })
  for (const node of carriers) board.carriers.set(node.id, true)
  const types = new Set<string>(READ_TYPES)
  const others = carriers.filter((node) => !types.has(node.type))
  const isWhole = await readNodes(board, [...found, ...others], work)
  await recallStrays(board)
  return { board, isWhole }
}

interface Candidate {
  readonly node: SceneNode
  readonly id: string
  readonly type: string
  readonly isVisible: boolean
  readonly ancestors: readonly Ancestor[]
}

/** Reads the given nodes (a page’s, or a changed container’s) into the board. */
export async function readNodes(board: LiveBoard, nodes: readonly SceneNode[], work: Work): Promise<boolean> {
  const seen = new Map<string, Ancestor>()
  const candidates: Candidate[] = []
  const isPlaced = await inSlices(
    nodes,
    (node) => {
      unlessGone(() => {
        const { id, type, visible: isVisible } = node
        const ancestors = ancestorsOf(node, seen)
        // A widget draws what is in it anew whenever it likes: nothing in there is anybody’s card.
        if (ancestors.some((above) => above.type === 'WIDGET')) return
        candidates.push({ node, id, type, isVisible, ancestors })
      })
    },
    work,
  )
  if (!isPlaced) return false
  const inside = textsInside(candidates)
  for (const { id, type, ancestors } of candidates) {
    const [outermost] = ancestors.filter((ancestor) => ancestor.isContainer).reverse()
    if (type === 'TEXT' && outermost !== undefined) board.holders.set(id, outermost.id)
  }
  return inSlices(candidates, (candidate) => unlessGone(() => readCandidate(board, candidate, inside)), work)
}

function readCandidate(board: LiveBoard, candidate: Candidate, inside: Inside): void {
  const { node, id, type, isVisible, ancestors } = candidate
  const place = placeOf(ancestors, isVisible)
  if (type === 'SECTION') {
    noteMade(board, node, id)
    board.nodes.set(id, node)
    board.sections.set(id, readSection(node, id, place.section))
    return
  }
  if (readMadeNode(board, node, id, type)) return
  const data = dataOn(node, board.carriers.has(id))
  const text = ownText(node, type) ?? joinTexts(inside.texts.get(id) ?? [])
  const isCard = data.record.kind !== 'absent' || data.mark.kind === 'ok' || isCardByItself(candidate, inside)
  const isPart = !isCard && data.original.kind !== 'absent'
  if (!isCard && !isPart) return
  const card: Card = { ...readFace(node, id, type, text, place), isPart, ...data }
  board.nodes.set(id, node)
  board.cards.set(id, card)
}

/** What lies inside the frames and groups of a page. */
interface Inside {
  /** Container id to the texts in it, at any depth. */
  readonly texts: ReadonlyMap<string, string[]>
  /** Containers that hold stickies or shapes with text: they hold cards, they are none. */
  readonly holders: ReadonlySet<string>
  /** Container id to the containers directly below it that have text: two or more make it a page of its own. */
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>
}

function textsInside(candidates: readonly Candidate[]): Inside {
  const texts = new Map<string, string[]>()
  const holders = new Set<string>()
  const parts = new Map<string, Set<string>>()
  for (const { node, type, ancestors } of candidates) {
    const containers = ancestors.filter((ancestor) => ancestor.isContainer)
    if (containers.length === 0) continue
    if (type === 'STICKY' || type === 'SHAPE_WITH_TEXT' || type === 'SECTION') {
      for (const container of containers) holders.add(container.id)
    } else if (type === 'TEXT') {
      const text = ownText(node, type) ?? ''
      if (text.trim() === '') continue
      containers.forEach((container, index) => {
        push(texts, container.id, text)
        const below = containers[index - 1]
        if (below !== undefined) parts.set(container.id, new Set(parts.get(container.id)).add(below.id))
      })
    }
  }
  return { texts, holders, parts }
}

/**
 * Stickies and shapes always; free text; a frame or group when it is the outermost one that reads as one card:
 * with text, without cards of its own, not made of several parts with text (a column, a wireframe’s screen).
 */
function isCardByItself({ id: own, type, ancestors }: Candidate, inside: Inside): boolean {
  if (type === 'STICKY' || type === 'SHAPE_WITH_TEXT') return true
  const containers = ancestors.filter((ancestor) => ancestor.isContainer)
  const isOneCard = (id: string) =>
    inside.texts.has(id) && !inside.holders.has(id) && (inside.parts.get(id)?.size ?? 0) < 2
  if (containers.some((container) => isOneCard(container.id))) return false
  return type === 'TEXT' ? containers.length === 0 : isOneCard(own)
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
