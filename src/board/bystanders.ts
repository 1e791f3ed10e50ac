/**
 * Bystanders: stickies, free texts, frames and groups that carry nothing of ours and whose words say nothing of a milestone.
 * As long as looks cannot make milestones of them (core/find/bystander.ts), only their words are read; what else a card
 * tells is read once somebody asks.
 */
import type { Change } from '../core/command/index.ts'
import { namedOn } from '../core/find/index.ts'
import type { Card } from '../core/plan/index.ts'
import type { Work } from '../doors/slices.ts'
import { unlessGone } from './gone.ts'
import type { LiveBoard } from './live-board.ts'
import { READ_TYPES, readNodes } from './read-nodes.ts'

/** Reads all of them as cards, and whatever comes from now on. False where there was none to read. */
export async function readAll(board: LiveBoard, work: Work): Promise<boolean> {
  if (board.isAllRead) return false
  const ids = Array.from(board.bystanders)
  const isWhole = await readBystanders(board, ids, work)
  board.isAllRead = isWhole
  return ids.length > 0
}

/**
 * Reads those that a command names, wherever in it; of a kind that is ticked every card counts, and a damaged record may name
 * any. False where there was none to read.
 */
export async function readNamedIn(board: LiveBoard, change: Change, work: Work): Promise<boolean> {
  if (change.type === 'kind/tick' || change.type === 'milestone/repair') return readAll(board, work)
  if (board.bystanders.size === 0) return false
  const ids = textsIn(change).filter((text) => board.bystanders.has(text))
  await readBystanders(board, ids, work)
  return ids.length > 0
}

/** Every text in plain data. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Reads those that these cards name: as what they wait for, or as the one they repeat. */
export async function readNamedBy(board: LiveBoard, cards: readonly (Card | undefined)[], work: Work): Promise<void> {
  const { bystanders } = board
  if (bystanders.size === 0) return
  const ids = cards.flatMap((card) => (card === undefined ? [] : namedOn(card))).filter((id) => bystanders.has(id))
  await readBystanders(board, ids, work)
}

async function readBystanders(board: LiveBoard, ids: readonly string[], work: Work): Promise<boolean> {
  if (ids.length === 0) return true
  const nodes = new Map<string, SceneNode>()
  for (const id of ids) {
    const node = board.nodes.get(id)
    if (node === undefined) continue
    nodes.set(id, node)
    // The words of a frame or group are those of the texts in it.
    if (!('findAllWithCriteria' in node)) continue
    const inside = unlessGone(() => node.findAllWithCriteria({ types: [...READ_TYPES] })) ?? []
    for (const child of inside) nodes.set(child.id, child)
  }
  return readNodes(board, Array.from(nodes.values()), work, { isAll: true })
}
