/** How a card lies on the page, and places in its own coordinates. */
import { boxOf } from '../board/read-card.ts'
import type { Box } from '../core/base/index.ts'

export interface Pose {
  /** The card’s own size, before it is turned (canvas pixels). */
  readonly width: number
  readonly height: number
  /** The upright box around it on the page. */
  readonly box: Box
  /** From its coordinates to the page’s. */
  readonly transform: Transform
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Null for what has no place. A mirrored or slanted card counts as its upright box: words beside it must be readable. */
export function poseOf(card: SceneNode): Pose | null {
  const box = boxOf(card)
  if (box === null) return null
  const transform = card.absoluteTransform
  if (isTurn(transform)) return { width: card.width, height: card.height, box, transform }
  return { ...box, box, transform: shift(box) }
}

export function onPage({ x, y }: Point, [[a, c, left], [b, d, top]]: Transform): Point {
  return { x: a * x + c * y + left, y: b * x + d * y + top }
}

/** The upright box on the page around a box in a card’s coordinates. */
export function boxOnPage({ x, y, width, height }: Box, transform: Transform): Box {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ].map((corner) => onPage(corner, transform))
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

/** Turns a node like the card and puts its corner at a point of the card’s coordinates; true when that changed it. */
export function pinTo(node: FrameNode, { transform }: Pose, local: Point): boolean {
  const [[a, c], [b, d]] = transform
  const at = onPage(local, transform)
  const origin = originOf(node.parent)
  const wanted: Transform = [
    [a, c, at.x - origin.x],
    [b, d, at.y - origin.y],
  ]
  if (sameTransform(node.relativeTransform, wanted)) return false
  node.relativeTransform = wanted
  return true
}

/** Where a page’s or section’s own coordinates begin on the page; neither can be turned. */
export function originOf(home: (BaseNode & ChildrenMixin) | null): Point {
  if (home === null || !('absoluteTransform' in home)) return { x: 0, y: 0 }
  const [[, , x], [, , y]] = home.absoluteTransform
  return { x, y }
}

function isTurn([[a, c], [b, d]]: Transform): boolean {
  return Math.abs(a - d) < 1e-3 && Math.abs(b + c) < 1e-3 && Math.abs(a * d - b * c - 1) < 1e-3
}

function shift({ x, y }: Point): Transform {
  return [
    [1, 0, x],
    [0, 1, y],
  ]
}

/** Figma keeps numbers as 32-bit floats, so they come back a little off. */
function sameTransform(a: Transform, b: Transform): boolean {
  const near = (x: number, y: number, by: number) => Math.abs(x - y) < by
  return a.every(([p, q, r], row) => {
    const [x, y, z] = b[row] ?? [0, 0, 0]
    return near(p, x, 1e-4) && near(q, y, 1e-4) && near(r, z, 0.01)
  })
}
