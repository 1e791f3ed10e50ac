/** One node read into plain data. Every property read crosses FigJam’s wall, so each is read once and by need. */
import type { Box } from '../core/base/index.ts'
import { firstFill } from '../core/find/index.ts'
import type { Border, Card, Fill, Section } from '../core/plan/index.ts'
import { readText } from '../core/text/index.ts'
import type { CardData } from '../doors/plugin-data.ts'
import { fillTarget, type Fillable } from './fill-target.ts'

/**
 * What a person can use as a card (docs/method.md, Other boards): shapes, stickies, and frames or groups with text, or
 * free text.
 */
export const CARD_TYPES = ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'FRAME', 'GROUP', 'INSTANCE'] as const

/** Types that are a card wherever they lie, and one node: its words and its colours are its own. */
export function isOneNodeType(type: string): boolean {
  return type === 'STICKY' || type === 'SHAPE_WITH_TEXT'
}

/** Where a node hangs: what its ancestors say about it. */
export interface Place {
  readonly section: string | null
  readonly inFrame: boolean
  readonly isHidden: boolean
}

/** Everything about a card but its data. */
export type Face = Omit<Card, keyof CardData | 'isPart'>

/** `id`, `type` and the `target` of its fill come from the caller, who read them already. */
export function readFace(
  node: SceneNode,
  id: string,
  type: string,
  text: string,
  place: Place,
  target: Fillable | null,
): Face {
  return {
    id,
    type,
    text,
    fromText: readText(text),
    box: boxOf(node),
    section: place.section,
    inFrame: place.inFrame,
    isHidden: place.isHidden,
    shape: type === 'SHAPE_WITH_TEXT' ? (node as ShapeWithTextNode).shapeType : null,
    fill: fillOf(node, target),
    border: borderOf(node, type),
  }
}

export function readSection(node: SceneNode, id: string, parent: string | null): Section {
  return { id, name: node.name, parent, box: boxOf(node) }
}

export function boxOf(node: SceneNode): Box | null {
  const box = node.absoluteBoundingBox
  return box === null ? null : { x: box.x, y: box.y, width: box.width, height: box.height }
}

/** The text a card shows itself; null for frames and groups, whose text is their texts’. */
export function ownText(node: SceneNode, type: string): string | null {
  switch (type) {
    case 'STICKY':
    case 'SHAPE_WITH_TEXT':
      return (node as StickyNode | ShapeWithTextNode).text.characters
    case 'TEXT':
      return (node as TextNode).characters
    default:
      return null
  }
}

/** The words on a card, whatever it is. */
export function wordsOf(node: SceneNode): string {
  const own = ownText(node, node.type)
  if (own !== null || !('findAllWithCriteria' in node)) return own ?? ''
  return joinTexts(node.findAllWithCriteria({ types: ['TEXT'] }).map(({ characters }) => characters))
}

/** A container’s text: that of the texts in it, in their order. */
export function joinTexts(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n')
}

/** What covers the card: of a group, the child that would be painted. */
export function fillOf(node: SceneNode, target = fillTarget(node)): Fill {
  if (target === null) return { kind: 'none' }
  const { fills } = target
  return fills === figma.mixed ? { kind: 'other', what: 'mixed' } : firstFill(fills)
}

/** Stickies have no border; a stroke that is not seen is none. */
function borderOf(node: SceneNode, type: string): Border {
  if (type === 'STICKY' || type === 'TEXT' || !('strokes' in node)) return 'none'
  const isSeen = node.strokes.some((paint) => paint.visible !== false && paint.opacity !== 0)
  if (!isSeen) return 'none'
  return node.dashPattern.length > 0 ? 'dashed' : 'solid'
}
