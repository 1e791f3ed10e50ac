import { sameJson } from '../core/base/index.ts'
import type { Card } from '../core/plan/index.ts'
import { readText } from '../core/text/index.ts'
import { keysOn } from '../doors/plugin-data.ts'
import { dataOn } from './card-data.ts'
import { unlessGone } from './gone.ts'
import type { LiveBoard } from './live-board.ts'
import { boxOf, fillOf, isOneNodeType, ownText } from './read-card.ts'
import { noteMade, readMadeNode } from './read-made.ts'
import { isOneNode } from './wearer.ts'

/**
 * What of a card, or of a connector, a change can touch without touching the rest. With the size of a frame or group, and
 * with its own fill, goes what covers it.
 */
export type Part = 'data' | 'text' | 'fill' | 'box' | 'size' | 'ends'

/**
 * Re-reads the named parts of cards and sections we know; what is gone is dropped. Returns those of which data now makes
 * something else: they have to be read with what lies around them.
 */
export function rereadParts(board: LiveBoard, ids: Iterable<string>, parts: ReadonlySet<Part>): SceneNode[] {
  const doubtful: SceneNode[] = []
  for (const id of ids) {
    const node = board.nodes.get(id)
    if (node === undefined) continue
    if (node.removed) drop(board, id)
    else if (unlessGone(() => rereadOne(board, id, node, parts)) === true) doubtful.push(node)
  }
  return doubtful
}

/** True where data makes something else of it now. */
function rereadOne(board: LiveBoard, id: string, node: SceneNode, parts: ReadonlySet<Part>): boolean {
  const section = board.sections.get(id)
  const isBoxNew = parts.has('box') || parts.has('size')
  const wasMade = board.made.has(id)
  const card = board.cards.get(id)
  const isCover = card !== undefined && !isOneNode(card) && (parts.has('size') || parts.has('fill'))
  const keys = parts.has('data') || isCover ? noteCarrier(board, id, node) : undefined
  if (section !== undefined && keys !== undefined) noteMade(board, node, id, keys)
  if (section !== undefined && isBoxNew) board.sections.set(id, { ...section, box: boxOf(node) })
  const isOurs = wasMade && (parts.has('data') || parts.has('ends'))
  if (isOurs || (parts.has('ends') && board.links.has(id))) readMadeNode(board, node, id, node.type, keys)
  if (card === undefined) return keys !== undefined && section === undefined && isOther(board, id, wasMade, keys)
  const next: Partial<Card> = {
    ...(keys === undefined ? {} : dataOn(node, keys)),
    ...(parts.has('text') ? wordsOf(node, card) : {}),
    ...(parts.has('fill') || isCover ? { fill: fillOf(node) } : {}),
    // A sticky grows with its words.
    ...(isBoxNew || parts.has('text') ? { box: boxOf(node) } : {}),
  }
  // Most often it is the echo of what was written here, and read since.
  const isSame = (Object.keys(next) as (keyof Card)[]).every((part) => sameJson(card[part], next[part]))
  if (!isSame) board.cards.set(id, { ...card, ...next })
  if (keys === undefined || !parts.has('data')) return false
  return isOther(board, id, wasMade, keys) || isInDoubt({ ...card, ...next })
}

/** Made by a plugin of ours, as somebody’s says by now, or no more; or it carries something, and was no card. */
function isOther(board: LiveBoard, id: string, wasMade: boolean, keys: readonly string[]): boolean {
  const isMade = keys.includes('made')
  return isMade !== wasMade || (!isMade && !board.cards.has(id) && keys.length > 0)
}

/** Of other types it shows in what lies around it whether it is a card, as long as nothing on it says so. */
function isInDoubt({ type, isPart, record, mark, original }: Card): boolean {
  const isSaid = record.kind !== 'absent' || mark.kind === 'ok'
  return !isOneNodeType(type) && (isPart === isSaid || (isPart && original.kind === 'absent'))
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

/** Where it lay is known until FigJam says that it is gone: what it was a part of is read again then. */
export function drop(board: LiveBoard, id: string): void {
  board.nodes.delete(id)
  board.cards.delete(id)
  board.bystanders.delete(id)
  board.sections.delete(id)
  board.carriers.delete(id)
  board.made.delete(id)
  board.session.delete(id)
  board.links.delete(id)
  board.tables.delete(id)
}
