/**
 * Where nodes are. REST gives the upright box on the page, and an angle in radians; the plugin API gives x, y, width
 * and height in the container, and degrees that turn the other way (REST's unit and sign: assumed, from files seen).
 * What the file said stays in `rest` and is given back as long as it holds.
 */
import * as v from 'valibot'
import { sameJson } from '../document/equal.ts'
import type { Document } from '../document/document.ts'
import {
  absoluteBox,
  containerOf,
  isGroup,
  relativeTransform,
  toPage,
  type Box,
  type Point,
} from '../document/geometry.ts'
import type { Json, NodeRecord } from '../document/types.ts'
import { isObject, type JsonObject } from './json.ts'

/** A place on the page and an angle (radians, anticlockwise): what the coordinates in a container hang from. */
export interface Pose extends Point {
  readonly angle: number
}

export const ON_PAGE: Pose = { x: 0, y: 0, angle: 0 }

const PointSchema = v.object({ x: v.number(), y: v.number() })
const BoxSchema = v.object({ ...PointSchema.entries, width: v.number(), height: v.number() })
const Row = v.tuple([v.number(), v.number(), v.number()])
const TransformSchema = v.tuple([Row, Row])

/** Differences smaller than this come from floating point, not from a person. */
const NEAR = 1e-3

/** Properties for a node's place, and what its own children are placed by. */
export function readPlace(type: string, node: JsonObject, container: Pose): { props: JsonObject; pose: Pose } {
  if (type === 'GROUP' || type === 'BOOLEAN_OPERATION') return { props: {}, pose: container }
  const turn = angleOf(node)
  const props: JsonObject = turn === 0 ? {} : { rotation: degrees(turn) }
  const angle = container.angle + turn
  if (!v.is(BoxSchema, node.absoluteBoundingBox)) return { props, pose: { ...container, angle } }
  const box = node.absoluteBoundingBox
  const size = v.is(PointSchema, node.size) ? { width: node.size.x, height: node.size.y } : sizeIn(box, angle)
  const reach = reachOf(size, angle)
  const pose = { x: box.x - reach.x, y: box.y - reach.y, angle }
  return { props: { ...props, ...toContainer(pose, container), ...size }, pose }
}

/** The fields of a node's place that no longer are what `rest` says. */
export function writePlace(document: Document, node: NodeRecord): JsonObject {
  const { rotation } = node.props
  const turned = typeof rotation === 'number' && Math.abs(degrees(angleOf(node.rest)) - rotation) > NEAR
  const place: JsonObject = turned ? { rotation: (-rotation * Math.PI) / 180 } : {}
  const kept = node.rest.absoluteBoundingBox
  const box = absoluteBox(document, node)
  if (!isPlaced(document, node) || (v.is(BoxSchema, kept) && isNear(kept, box))) return place
  const absoluteBoundingBox = { x: box.x, y: box.y, width: box.width, height: box.height }
  const own = { x: node.props.width ?? box.width, y: node.props.height ?? box.height }
  return {
    ...place,
    absoluteBoundingBox,
    ...('absoluteRenderBounds' in node.rest && { absoluteRenderBounds: absoluteBoundingBox }),
    ...('size' in node.rest && { size: own }),
    ...('relativeTransform' in node.rest && {
      relativeTransform: relativeTransform(document, node).map((row) => [...row]),
    }),
  }
}

/** Whether anything is known of where a node is; of a group, through what is in it. */
function isPlaced(document: Document, node: NodeRecord): boolean {
  if (isGroup(node)) return document.children(node.id).some((child) => isPlaced(document, child))
  return node.props.x !== undefined || node.props.width !== undefined
}

/**
 * A connector's end. On a node REST says pixels from the node's top left, as the plugin API is taken to; a loose end is a
 * point of the page, under the page's own id or none, and in the plugin API a point of the container.
 */
export function readEnd(end: Json | undefined, page: string, container: Pose): JsonObject | undefined {
  if (!isObject(end)) return undefined
  const { endpointNodeId, magnet, position } = end
  if (typeof endpointNodeId === 'string' && typeof magnet === 'string') return { endpointNodeId, magnet }
  if (!v.is(PointSchema, position)) return undefined
  if (typeof endpointNodeId === 'string' && endpointNodeId !== page) return { endpointNodeId, position }
  return { position: toContainer(position, container) }
}

/** A connector's end for REST, or `undefined` when `rest` still says it rightly. */
export function writeEnd(
  document: Document,
  node: NodeRecord,
  name: 'connectorStart' | 'connectorEnd',
): Json | undefined {
  const end = node.props[name]
  const container = document.get(containerOf(document, node))
  const page = document.pageOf(node.id)
  if (!isObject(end) || !container || page === undefined) return undefined
  const kept = readEnd(node.rest[name], page, ON_PAGE)
  if (typeof end.endpointNodeId === 'string' || !v.is(PointSchema, end.position)) {
    return sameJson(kept, end) ? undefined : end
  }
  const { x, y } = toPage(document, container, end.position)
  const before = kept && !('endpointNodeId' in kept) ? kept.position : undefined
  const holds = v.is(PointSchema, before) && Math.hypot(before.x - x, before.y - y) < NEAR
  return holds ? undefined : { endpointNodeId: page, position: { x, y } }
}

function angleOf({ relativeTransform, rotation }: JsonObject | NodeRecord['rest']): number {
  if (v.is(TransformSchema, relativeTransform)) return Math.atan2(-relativeTransform[1][0], relativeTransform[0][0])
  return typeof rotation === 'number' ? -rotation : 0
}

const degrees = (angle: number) => (angle * 180) / Math.PI

function toContainer(point: Point, { x, y, angle }: Pose): { x: number; y: number } {
  const [dx, dy] = [point.x - x, point.y - y]
  if (angle === 0) return { x: dx, y: dy }
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return { x: cos * dx - sin * dy, y: sin * dx + cos * dy }
}

/** How far a turned node reaches left of and above its origin: the least x and y of its corners. */
function reachOf({ width, height }: { width: number; height: number }, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return {
    x: Math.min(0, cos * width, sin * height, cos * width + sin * height),
    y: Math.min(0, -sin * width, cos * height, cos * height - sin * width),
  }
}

/** The size of a node from the upright box around it; at 45° that cannot be told, so it is taken for a square. */
function sizeIn({ width, height }: Box, angle: number): { width: number; height: number } {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  if (sin < 1e-9) return { width, height }
  if (cos < 1e-9) return { width: height, height: width }
  const determinant = cos * cos - sin * sin
  if (Math.abs(determinant) < 1e-6) return { width: width / (cos + sin), height: height / (cos + sin) }
  return {
    width: Math.max(0, (width * cos - height * sin) / determinant),
    height: Math.max(0, (height * cos - width * sin) / determinant),
  }
}

function isNear(a: Box, b: Box): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) < NEAR)
}
