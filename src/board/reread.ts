import { sameJson } from '../core/base/index.ts'
import type { Card } from '../core/plan/index.ts'
import { readText } from '../core/text/index.ts'
import { keysOn } from '../doors/plugin-data.ts'
import { dataOn } from './card-data.ts'
import { unlessGone } from './gone.ts'
import type { LiveBoard } from './live-board.ts'
import { boxOf, fillOf, ownText } from './read-card.ts'
import { noteMade, readMadeNode } from './read-made.ts'

/** What of a card, or of a connector, a change can touch without touching the rest. */
export type Part = 'data' | 'text' | 'fill' | 'box' | 'ends'

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
  const wasCarrier = board.carriers.has(id)
  const keys = parts.has('data') ? noteCarrier(board, id, node) : undefined
  if (section !== undefined && keys !== undefined) noteMade(board, node, id, keys)
  if (section !== undefined && parts.has('box')) board.sections.set(id, { ...section, box: boxOf(node) })
  const isOurs = board.made.has(id) && (parts.has('data') || parts.has('ends'))
  if (isOurs || (parts.has('ends') && board.links.has(id))) readMadeNode(board, node, id, node.type, keys)
  const card = board.cards.get(id)
  if (card === undefined) return
  // A colleague’s plugin makes a node first and signs it then.
  const isNewCarrier = !wasCarrier && board.carriers.has(id)
  if (isNewCarrier && readMadeNode(board, node, id, node.type, keys)) {
    board.cards.delete(id)
    return
  }
  const next: Partial<Card> = {
    ...(keys === undefined ? {} : dataOn(node, keys)),
    ...(parts.has('text') ? wordsOf(node, card) : {}),
    ...(parts.has('fill') ? { fill: fillOf(node) } : {}),
    // A sticky grows with its words.
    ...(parts.has('box') || parts.has('text') ? { box: boxOf(node) } : {}),
  }
  // Most often it is the echo of what was written here, and read since.
  const isSame = (Object.keys(next) as (keyof Card)[]).every((part) => sameJson(card[part], next[part]))
  if (!isSame) board.cards.set(id, { ...card, ...next })
}

/** Only for cards whose words are their own. */
function wordsOf(node: SceneNode, card: Card): Pick<Card, 'text' | 'fromText'> {
  const text = ownText(node, card.type) ?? card.text
  return text === card.text ? { text, fromText: card.fromText } : { text, fromText: readText(text) }
}

/** Whether a node carries data of ours now: its keys. */
export function noteCarrier(board: LiveBoard, id: string, node: SceneNode): readonly string[] {
  const keys = keysOn(node)
  if (keys.length > 0) board.carriers.set(id, true)
  else board.carriers.delete(id)
  return keys
}

export function drop(board: LiveBoard, id: string): void {
  board.nodes.delete(id)
  board.cards.delete(id)
  board.bystanders.delete(id)
  board.sections.delete(id)
  board.holders.delete(id)
  board.carriers.delete(id)
  board.made.delete(id)
  board.session.delete(id)
  board.links.delete(id)
  board.tables.delete(id)
}
