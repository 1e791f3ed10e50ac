import type { Card } from '../core/card.ts'
import { dataOn } from './card-data.ts'
import { isCarrier } from './data.ts'
import { unlessGone } from './gone.ts'
import type { LiveBoard } from './live.ts'
import { boxOf, fillOf } from './read.ts'
import { rereadSessionNode } from './session-read.ts'

/** What of a card a change can touch without touching the rest. */
export type Part = 'data' | 'fill' | 'box'

/** Re-reads the named parts of cards and sections we know; what is gone is dropped. */
export function rereadParts(board: LiveBoard, ids: Iterable<string>, parts: ReadonlySet<Part>): void {
  for (const id of ids) {
    const node = board.nodes.get(id)
    if (node === undefined) continue
    if (node.removed) drop(board, id)
    else unlessGone(() => rereadOne(board, id, node, parts))
  }
}

function rereadOne(board: LiveBoard, id: string, node: SceneNode, parts: ReadonlySet<Part>): void {
  const section = board.sections.get(id)
  if (parts.has('data')) {
    noteCarrier(board, id, node)
    if (board.session.has(id) || section !== undefined) rereadSessionNode(board, node)
  }
  if (section !== undefined && parts.has('box')) board.sections.set(id, { ...section, box: boxOf(node) })
  const card = board.cards.get(id)
  if (card === undefined) return
  const data = parts.has('data') ? dataOn(node, board.carriers.has(id)) : null
  if (data?.made === true && !board.session.has(id)) rereadSessionNode(board, node)
  const next: Card = {
    ...card,
    ...data,
    ...(parts.has('fill') ? { fill: fillOf(node) } : {}),
    ...(parts.has('box') ? { box: boxOf(node) } : {}),
  }
  board.cards.set(id, next)
}

/** Whether a node carries data of ours now. */
export function noteCarrier(board: LiveBoard, id: string, node: SceneNode): void {
  if (isCarrier(node)) board.carriers.add(id)
  else board.carriers.delete(id)
}

export function drop(board: LiveBoard, id: string): void {
  board.nodes.delete(id)
  board.cards.delete(id)
  board.sections.delete(id)
  board.carriers.delete(id)
  board.session.delete(id)
}
