import type { Selected } from '../core/command/index.ts'
import type { Plan } from '../core/plan/index.ts'
import { nameOf } from '../core/text/index.ts'
import { unlessGone } from './gone.ts'
import type { LiveBoard } from './live-board.ts'
import { ancestorsOf } from './place.ts'
import { CARD_TYPES, wordsOf } from './read-card.ts'
import { bringIntoSight } from './sight.ts'

/** The cards among what is selected on the board: themselves, what holds them, what they hold, or their badges. */
export function readSelection(board: LiveBoard, plan: Plan): Selected[] {
  const ids = new Set<string>()
  for (const node of board.page.selection) unlessGone(() => cardsOf(board, node).forEach((id) => ids.add(id)))
  const isMilestone = membership(plan, ids.size)
  return Array.from(ids, (id) => {
    return { id, name: nameOn(board, id), isMilestone: isMilestone(id) }
  })
}

/** A bystander is known by its words alone. */
function nameOn(board: LiveBoard, id: string): string {
  const card = board.cards.get(id)
  if (card !== undefined) return nameOf(card.text, card.fromText)
  const node = board.nodes.get(id)
  return node === undefined ? '' : nameOf(unlessGone(() => wordsOf(node)) ?? '', null)
}

function isCard({ cards, bystanders }: LiveBoard, id: string): boolean {
  return cards.has(id) || bystanders.has(id)
}

/** For a few questions a list of all milestones is not worth making. */
function membership({ milestones }: Plan, questions: number): (id: string) => boolean {
  if (questions <= 8) return (id) => milestones.some((milestone) => milestone.id === id)
  const ids = new Set(milestones.map(({ id }) => id))
  return (id) => ids.has(id)
}

function cardsOf(board: LiveBoard, node: SceneNode): string[] {
  if (isCard(board, node.id)) return [node.id]
  // A badge, or the words in it, stands for its card.
  const badge = [node.id, ...ancestorsOf(node).map(({ id }) => id)].map((id) => board.made.get(id)).find(Boolean)
  if (badge?.what === 'badge' && badge.for !== null && board.cards.has(badge.for)) return [badge.for]
  const holder = ancestorsOf(node).find((above) => isCard(board, above.id))
  if (holder !== undefined) return [holder.id]
  // Clicking a grouped card selects its group. A selected section means the section, not all that lies in it.
  if (node.type !== 'GROUP') return []
  return node.findAllWithCriteria({ types: [...CARD_TYPES] }).flatMap(({ id }) => (isCard(board, id) ? [id] : []))
}

/** Selects cards on the board. Cards that are gone are passed over. */
export function selectCards(board: LiveBoard, ids: readonly string[]): void {
  board.page.selection = presentNodes(board, ids)
}

/** Brings cards into view; the selection stays, so that the next key scores what it scored before. */
export function showCards(board: LiveBoard, ids: readonly string[]): void {
  bringIntoSight(presentNodes(board, ids))
}

function presentNodes(board: LiveBoard, ids: readonly string[]): SceneNode[] {
  return ids.flatMap((id) => {
    const node = board.nodes.get(id)
    return node === undefined || node.removed ? [] : [node]
  })
}

/** Brings all milestones into view, without selecting them. */
export function showAll(board: LiveBoard, milestones: Plan['milestones']): void {
  bringIntoSight(milestones.flatMap(({ id }) => board.nodes.get(id) ?? []))
}

/** Brings the session’s section with the Now card into view. */
export function showNow(board: LiveBoard): void {
  bringIntoSight(Array.from(board.session.values()).flatMap(({ what, node }) => (what === 'session' ? [node] : [])))
}
