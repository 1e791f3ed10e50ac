/**
 * Boards that this host saved while it took a position on a node for shares of the node's size, 0 to 1, and a page for a
 * node at its origin. A connector that it made or moved then has a box that spans just the ends so read, to the hundredth
 * of a pixel, and not those that are meant; FigJam's boxes hold the latter. So it is known, not guessed, and put right
 * when the board is opened. A connector with a box of FigJam's was only looked at, and says nothing wrong.
 */
import * as v from 'valibot'
import { connectorBox, connectorEnds } from '../document/connector.ts'
import type { Document } from '../document/document.ts'
import { absoluteBox, containerOf, toLocal, toPage, union, type Box, type Point } from '../document/geometry.ts'
import type { Json, NodeRecord } from '../document/types.ts'
import { isObject } from './json.ts'

const PointSchema = v.object({ x: v.number(), y: v.number() })
const BoxSchema = v.object({ ...PointSchema.entries, width: v.number(), height: v.number() })

/** Differences smaller than this come from floating point. */
const NEAR = 0.01

/** Where the two ways to read an end differ by less, in pixels, it does not matter which is right. */
const APART = 1

const ENDS = ['connectorStart', 'connectorEnd'] as const

/** The connectors that were saved so, as they are meant. */
export function mendedConnectors(document: Document): NodeRecord[] {
  return [...document.all()].filter((node) => isOld(document, node)).map((node) => mended(document, node))
}

function isOld(document: Document, node: NodeRecord): boolean {
  const kept = node.rest.absoluteBoundingBox
  if (node.type !== 'CONNECTOR' || !v.is(BoxSchema, kept)) return false
  const shares = ENDS.map((name) => shareOf(document, node, name))
  const meant = connectorEnds(document, node).map(({ point }) => point)
  const read = meant.map((point, index) => shares[index]?.point ?? point)
  return isNear(kept, spanOf(read)) && !isNear(kept, spanOf(meant), APART)
}

/** Positions above 1 were a file's, which were misread and kept; the others were meant as shares. */
function mended(document: Document, node: NodeRecord): NodeRecord {
  const ends: Record<string, Json> = {}
  for (const name of ENDS) {
    const share = shareOf(document, node, name)
    if (!share?.host || Math.max(share.position.x, share.position.y) > 1) continue
    const { width, height } = share.host
    const position = { x: share.position.x * width, y: share.position.y * height }
    ends[name] = { endpointNodeId: share.id, position }
  }
  const moved = { ...node, props: { ...node.props, ...ends } }
  const container = document.get(containerOf(document, node))
  const box = connectorBox(document, moved)
  const kept = node.rest.absoluteBoundingBox
  if (!container || !box || (v.is(BoxSchema, kept) && isNear(kept, box))) return moved
  return { ...moved, props: { ...moved.props, ...box, ...toLocal(document, container, box) } }
}

interface Share {
  readonly id: string
  readonly position: Point
  /** The box of the node; a page has none. */
  readonly host: Box | undefined
  readonly point: Point
}

/** An end with a position on an upright node or on a page, and the point that it was taken for. */
function shareOf(document: Document, { rest }: NodeRecord, name: (typeof ENDS)[number]): Share | undefined {
  const end = rest[name]
  if (!isObject(end) || typeof end.endpointNodeId !== 'string' || 'magnet' in end) return undefined
  const node = document.get(end.endpointNodeId)
  if (!node || !v.is(PointSchema, end.position)) return undefined
  const { endpointNodeId: id, position } = end
  if (node.type === 'PAGE') return { id, position, host: undefined, point: { x: 0, y: 0 } }
  const host = absoluteBox(document, node)
  const origin = toPage(document, node, { x: 0, y: 0 })
  if (Math.hypot(origin.x - host.x, origin.y - host.y) > NEAR) return undefined
  return { id, position, host, point: { x: host.x + host.width * position.x, y: host.y + host.height * position.y } }
}

function spanOf(points: readonly Point[]): Box | undefined {
  return union(points.map((point) => ({ width: 0, height: 0, ...point })))
}

function isNear(a: Box, b: Box | undefined, tolerance = NEAR): boolean {
  if (b === undefined) return false
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) < tolerance)
}
