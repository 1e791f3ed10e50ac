import type { Card } from '../core/plan/index.ts'
import { fillTarget, type Fillable } from './fill-target.ts'
import { isOneNodeType } from './read-card.ts'

/** A card with the nodes that wear its colours. */
export interface Wearer {
  readonly node: SceneNode
  /** The node whose fill is the card’s; null where none can be filled. */
  readonly target: Fillable | null
  readonly targetId: string
  /** The text the card shows itself; null where its texts are nodes of their own. */
  readonly text: TextSublayerNode | null
  /** The card is one node, and this is how it was last read: nothing of that is asked again. */
  readonly card: Card | null
}

/** `card`: as it was last read, where it is known. */
export function wearerOf(node: SceneNode, card: Card | undefined): Wearer {
  if (card !== undefined && isOneNode(card)) {
    const { text } = node as StickyNode | ShapeWithTextNode
    return { node, target: node as Fillable, targetId: card.id, text, card }
  }
  const target = fillTarget(node)
  const text = node.type === 'STICKY' || node.type === 'SHAPE_WITH_TEXT' ? node.text : null
  return { node, target, targetId: (target ?? node).id, text, card: null }
}

/** Its words and its colours are the node’s own. */
export function isOneNode({ type, isPart }: Card): boolean {
  return !isPart && isOneNodeType(type)
}
