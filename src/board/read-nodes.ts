/** Reads nodes into the board: a handful of properties of each that may be a card. */
import { abilitiesIn, type Abilities } from '../core/base/index.ts'
import { canStandBy, saysSo } from '../core/find/index.ts'
import type { Card } from '../core/plan/index.ts'
import { readText } from '../core/text/index.ts'
import { EDITOR } from '../doors/editor.ts'
import { keysOn, readMade } from '../doors/plugin-data.ts'
import { inSlices, pauseBefore, type Work } from '../doors/slices.ts'
import { dataOn } from './card-data.ts'
import { fillTarget } from './fill-target.ts'
import { unlessGone } from './gone.ts'
import { anyInside, type Candidate, type Inside } from './inside.ts'
import type { LiveBoard } from './live-board.ts'
import { outermostInside } from './outermost.ts'
import { ancestorsOf, outermostOf, placeOf, sectionOf, type Ancestor } from './place.ts'
import { CARD_TYPES, joinTexts, ownText, readFace, readSection } from './read-card.ts'
import { noteMade, readMadeNode } from './read-made.ts'

/** Everything that is read of a page besides what carries our data. */
export const READ_TYPES = [...CARD_TYPES, 'SECTION', 'CONNECTOR'] as const

/** `isOurs`: the plugin made it, so nothing in it is a card. */
type Reading = (candidates: readonly Candidate[], isOurs: (candidate: Candidate) => boolean) => Inside

/** How frames and groups are read in this editor. */
const INSIDE: Readonly<Record<Abilities['cards'], Reading>> = {
  any: anyInside,
  outermost: outermostInside,
}

interface Manner {
  /** Bystanders are read as the cards they are. */
  readonly isAll?: boolean
  /** Done when everything is read that cannot be a bystander. */
  readonly beforeOthers?: () => Promise<void>
}

/** Reads the given nodes (a page’s, or a changed container’s) into the board. False where it was cancelled. */
export async function readNodes(
  board: LiveBoard,
  nodes: readonly SceneNode[],
  work: Work,
  { isAll = false, beforeOthers }: Manner = {},
): Promise<boolean> {
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
  for (const { id, ancestors } of candidates) {
    const holder = outermostOf(ancestors)
    if (holder === undefined) board.holders.delete(id)
    else board.holders.set(id, holder)
  }
  await pauseBefore(candidates)
  const { first, others } =
    isAll || board.isAllRead ? { first: candidates, others: [] } : sort(board, candidates, inside)
  let areOthers = false
  const read = (candidate: Candidate | null): Promise<void> | undefined => {
    if (candidate === null) {
      areOthers = true
      return beforeOthers?.()
    }
    unlessGone(() => {
      if (areOthers && !board.isAllRead && isBystander(board, candidate, inside)) noteBystander(board, candidate)
      else readCandidate(board, candidate, inside)
    })
    return undefined
  }
  const isWhole = await inSlices([...first, null, ...others], read, work)
  await pauseBefore(candidates)
  for (const { id, ancestors } of candidates) {
    if (ancestors.some((above) => board.cards.has(above.id) || board.bystanders.has(above.id))) board.parts.add(id)
    else board.parts.delete(id)
  }
  return isWhole
}

interface Sorted {
  readonly first: readonly Candidate[]
  /** What may turn out to be a bystander. */
  readonly others: readonly Candidate[]
}

const CARDS: ReadonlySet<string> = new Set(CARD_TYPES)

/** Cards keep their places in the page’s order, whenever they are read. */
function sort(board: LiveBoard, candidates: readonly Candidate[], inside: Inside): Sorted {
  const holding = new Set<string>()
  for (const { id, ancestors } of candidates)
    if (board.carriers.has(id)) for (const above of ancestors) holding.add(above.id)
  const first: Candidate[] = []
  const others: Candidate[] = []
  for (const candidate of candidates) {
    const { id, type } = candidate
    const isCard = CARDS.has(type) && inside.isCard(candidate)
    if (isCard || board.carriers.has(id)) board.cards.reserve(id)
    if (!CARDS.has(type) || !canStandBy(type) || board.carriers.has(id) || holding.has(id)) first.push(candidate)
    else if (isCard) others.push(candidate)
  }
  return { first, others }
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
  // A bystander was found to be a card among all that lies around it; now it may be read alone.
  const isCard =
    data.record.kind !== 'absent' || data.mark.kind === 'ok' || board.bystanders.has(id) || inside.isCard(candidate)
  const isPart = !isCard && keys.includes('original')
  // What carries something may come to be a card, and says when it is gone.
  if (keys.length > 0) board.nodes.set(id, node)
  if (!isCard && !isPart) return
  const text = ownText(node, type) ?? joinTexts(inside.textsOf(id))
  // What covers a group need be no card itself.
  if (target !== null && target.id !== id) {
    board.holders.set(target.id, outermostOf(ancestors) ?? node)
    board.parts.add(target.id)
  }
  const place = placeOf(ancestors, node.visible)
  const card: Card = { ...readFace(node, id, type, text, place, target), isPart, ...data }
  board.nodes.set(id, node)
  board.cards.set(id, card)
  board.bystanders.delete(id)
}

/** Nothing makes it a milestone, and nobody asks for it. */
function isBystander(board: LiveBoard, { id, node, type }: Candidate, inside: Inside): boolean {
  if (board.cards.has(id) || board.keeper.isNamed(id)) return false
  return !saysSo(type, readText(ownText(node, type) ?? joinTexts(inside.textsOf(id))))
}

function noteBystander(board: LiveBoard, { id, node }: Candidate): void {
  board.nodes.set(id, node)
  board.bystanders.add(id)
}
