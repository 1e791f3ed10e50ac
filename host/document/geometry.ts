/**
 * Where things are. A node's x, y and rotation are relative to its container: the nearest ancestor that is no group
 * (typings 7338–7375); a group has no place of its own and is as large as its children.
 */
import { numberOf } from './defaults.ts'
import type { Document } from './document.ts'
import type { Box, Point } from './box.ts'
import { ROOT, type NodeRecord } from './types.ts'

export type { Box, Point } from './box.ts'

/** `[[a, c, x], [b, d, y]]`, as `relativeTransform` has it. */
export type Transform = readonly [readonly [number, number, number], readonly [number, number, number]]

const IDENTITY: Transform = [
  [1, 0, 0],
  [0, 1, 0],
]

export function isGroup({ type }: NodeRecord): boolean {
  return type === 'GROUP' || type === 'BOOLEAN_OPERATION'
}

/** Id of the node whose coordinates `node` is placed in: a page, section, frame, …, or the root for a page. */
export function containerOf(document: Document, node: NodeRecord): string {
  let at = node.parent
  for (let parent = at === null ? undefined : document.get(at); parent && isGroup(parent);) {
    at = parent.parent
    parent = at === null ? undefined : document.get(at)
  }
  return at ?? ROOT
}

/** A node's own box in its container's coordinates, before rotation; a group's is that of its children. */
export function ownBox(document: Document, node: NodeRecord): Box {
  if (!isGroup(node)) {
    const at = (name: string) => numberOf(node, name)
    return { x: at('x'), y: at('y'), width: at('width'), height: at('height') }
  }
  const children = document
    .children(node.id)
    // A group's box already is the one around it: asked once, so that groups in groups cost no more than their nodes.
    .map((child) =>
      isGroup(child) ? ownBox(document, child) : around(document, child, relativeTransform(document, child)),
    )
  return union(children) ?? { x: 0, y: 0, width: 0, height: 0 }
}

export function relativeTransform(document: Document, node: NodeRecord): Transform {
  const { x, y } = ownBox(document, node)
  const angle = isGroup(node) ? 0 : (numberOf(node, 'rotation') * Math.PI) / 180
  if (angle === 0) return shift(x, y)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return [
    [cos, sin, x],
    [-sin, cos, y],
  ]
}

export function absoluteTransform(document: Document, node: NodeRecord): Transform {
  if (node.type === 'PAGE' || node.id === ROOT) return IDENTITY
  const container = document.get(containerOf(document, node))
  const own = relativeTransform(document, node)
  return container ? multiply(absoluteTransform(document, container), own) : own
}

/** The upright box around a node on its page. */
export function absoluteBox(document: Document, node: NodeRecord): Box {
  return around(document, node, absoluteTransform(document, node))
}

/** A point of the page in the coordinates that `node`'s children are placed in. */
export function toLocal(document: Document, node: NodeRecord, { x, y }: Point): Point {
  const [[a, c, left], [b, d, top]] = absoluteTransform(document, node)
  const determinant = a * d - b * c
  return {
    x: (d * (x - left) - c * (y - top)) / determinant,
    y: (a * (y - top) - b * (x - left)) / determinant,
  }
}

/** A point in the coordinates of `node`'s children, on the page. */
export function toPage(document: Document, node: NodeRecord, { x, y }: Point): Point {
  const [[a, c, left], [b, d, top]] = absoluteTransform(document, node)
  return { x: a * x + c * y + left, y: b * x + d * y + top }
}

export function union(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** The upright box around a node's own box under a transform. */
function around(document: Document, node: NodeRecord, [[a, c, x], [b, d, y]]: Transform): Box {
  const { width, height } = ownBox(document, node)
  const xs = [0, a * width, c * height, a * width + c * height]
  const ys = [0, b * width, d * height, b * width + d * height]
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  return { x: x + left, y: y + top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

function shift(x: number, y: number): Transform {
  return [
    [1, 0, x],
    [0, 1, y],
  ]
}

function multiply([[a, c, x], [b, d, y]]: Transform, [[e, g, u], [f, h, v]]: Transform): Transform {
  return [
    [a * e + c * f, a * g + c * h, a * u + c * v + x],
    [b * e + d * f, b * g + d * h, b * u + d * v + y],
  ]
}
