/**
 * Reads everything: two indexed searches, then a handful of properties of each candidate (docs/architecture.md, The
 * road of a scan).
 */
import { abilitiesIn, type Abilities } from '../core/base/index.ts'
import type { Card } from '../core/plan/index.ts'
import { EDITOR } from '../doors/editor.ts'
import { keysOn, NAMESPACE, readMade } from '../doors/plugin-data.ts'
import { inSlices, pauseBefore, type Work } from '../doors/slices.ts'
import { dataOn } from './card-data.ts'
import { fillTarget } from './fill-target.ts'
import { unlessGone } from './gone.ts'
import { anyInside, type Candidate, type Inside } from './inside.ts'
import { emptyBoard, type LiveBoard } from './live-board.ts'
import { outermostInside } from './outermost.ts'
import { ancestorsOf, placeOf, sectionOf, type Ancestor } from './place.ts'
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

/** `isOurs`: the plugin made it, so nothing in it is a card. */
type Reading = (candidates: readonly Candidate[], isOurs: (candidate: Candidate) => boolean) => Inside

/** How frames and groups are read in this editor. */
const INSIDE: Readonly<Record<Abilities['cards'], Reading>> = {
  any: anyInside,
  outermost: outermostInside,
}

/** Reads the given nodes (a page’s, or a changed container’s) into the board. */
export async function readNodes(board: LiveBoard, nodes: readonly SceneNode[], work: Work): Promise<boolean> {
  const seen = new Map<string, Ancestor>()
  const candidates: Candidate[] = []
  const isPlaced = await inSlices(
    nodes,
    (node) => {
      unlessGone(() => {
        const { id, type } = node
        const ancestors = ancestorsOf(node, seen)
        // A widget draws what is in it anew whenever it likes: nothing in there is anybody’s card.
        if (ancestors.some((above) => above.type === 'WIDGET')) return
        candidates.push({ node, id, type, ancestors })
      })
    },
    work,
  )
  if (!isPlaced) return false
  await pauseBefore(candidates)
  const inside = INSIDE[abilitiesIn(EDITOR).cards](
    candidates,
    ({ id, node, type }) => type === 'FRAME' && board.carriers.has(id) && readMade(node, id) !== null,
  )
  for (const { id, type, ancestors } of candidates) {
    const [outermost] = ancestors.filter((ancestor) => ancestor.isContainer).reverse()
    if (type === 'TEXT' && outermost !== undefined) board.holders.set(id, outermost.id)
  }
  return inSlices(candidates, (candidate) => unlessGone(() => readCandidate(board, candidate, inside)), work)
}

const NO_KEYS: readonly string[] = []

function readCandidate(board: LiveBoard, candidate: Candidate, inside: Inside): void {
  const { node, id, type, ancestors } = candidate
  if (type === 'SECTION') {
    noteMade(board, node, id)
    board.nodes.set(id, node)
    board.sections.set(id, readSection(node, id, sectionOf(ancestors)))
    return
  }
  const keys = board.carriers.has(id) ? keysOn(node) : NO_KEYS
  if (readMadeNode(board, node, id, type, keys)) return
  const target = fillTarget(node)
  const data = dataOn(node, keys, target)
  const isCard = data.record.kind !== 'absent' || data.mark.kind === 'ok' || inside.isCard(candidate)
  const isPart = !isCard && data.original.kind !== 'absent'
  if (!isCard && !isPart) return
  const text = ownText(node, type) ?? joinTexts(inside.textsOf(id))
  const place = placeOf(ancestors, node.visible)
  const card: Card = { ...readFace(node, id, type, text, place, target), isPart, ...data }
  board.nodes.set(id, node)
  board.cards.set(id, card)
}
