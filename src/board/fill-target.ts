export type Fillable = SceneNode & MinimalFillsMixin

/** The node whose fill is the card’s: itself, or the backmost child that spans it (groups, see-through frames). */
export function fillTarget(node: SceneNode): Fillable | null {
  if ('fills' in node) {
    if (!('children' in node)) return node
    const { fills } = node
    const isSeen = fills === figma.mixed || fills.length > 0
    return isSeen ? node : (spanningChild(node) ?? node)
  }
  return 'children' in node ? spanningChild(node) : null
}

/** A child this close to its group’s size (share of each side) is its background. */
const SPANS = 0.9

function spanningChild(node: SceneNode & ChildrenMixin): Fillable | null {
  const { width, height } = node
  for (const child of node.children) {
    if (child.type === 'TEXT' || !('fills' in child)) continue
    if (child.width >= width * SPANS && child.height >= height * SPANS) return child
  }
  return null
}
