/** Where connectors start, go and end. */
import { numberOf, valueOf } from './defaults.ts'
import type { Document } from './document.ts'
import { absoluteBox, containerOf, toPage, union, type Box, type Point } from './geometry.ts'
import { bent, outOf, route, type Bend, type End, type Side } from './route.ts'
import type { Json, NodeRecord } from './types.ts'

/** Closer than this to an edge is on it. */
const NEAR = 1

/** How much of its width a parallelogram takes for its slant. */
export const SLANT = 0.217

/** What a line keeps from the side a magnet holds it at, and what an arrow of lines takes besides (fact 171). */
const GAP = 6
const ARROW_GAP = 0.5

/** The magnets that a kind of line may be attached by (page api/ConnectorEndpoint); of curved ones it says nothing. */
export function allowsMagnet(lineType: Json | undefined, magnet: Json | undefined): boolean {
  return lineType === 'STRAIGHT' ? magnet === 'CENTER' || magnet === 'NONE' : magnet !== 'CENTER'
}

/**
 * The two ends of a connector on its page. A position on a node is in pixels from the node's top left, a bare one in the
 * space of what the connector hangs in, and a magnet is the middle of a side; which side AUTO takes is assumed.
 */
export function connectorEnds(document: Document, connector: NodeRecord): readonly [End, End] {
  const [start, end] = [valueOf(connector, 'connectorStart'), valueOf(connector, 'connectorEnd')]
  return [
    endOf(document, connector, start, hostBox(document, end), 0),
    endOf(document, connector, end, hostBox(document, start), 1),
  ]
}

/** The points a connector goes through on its page, both ends included. */
export function connectorPath(document: Document, connector: NodeRecord): readonly Point[] {
  const [start, end] = connectorEnds(document, connector)
  const isElbowed = valueOf(connector, 'connectorLineType') === 'ELBOWED'
  const points = isElbowed
    ? (bent(start, end, bendsOf(document, connector)) ?? route(start, end))
    : [atEdge(start, end.point), atEdge(end, start.point)]
  const last = points.length - 1
  return points.map((point, index) => {
    if (index === 0) return keptOff(point, points[1] ?? point, start.side, gapAt(document, connector, 'connectorStart'))
    if (index < last) return point
    return keptOff(point, points[last - 1] ?? point, end.side, gapAt(document, connector, 'connectorEnd'))
  })
}

/** The parts of an elbowed line that somebody moved by hand (fact 181), on its page. */
function bendsOf(document: Document, connector: NodeRecord): Bend[] {
  const said = connector.rest.connectorControlPoints
  const container = document.get(containerOf(document, connector))
  if (!Array.isArray(said) || !container) return []
  return said.flatMap((bend): Bend[] => {
    const [position, axis] = [pointOf(field(bend, 'position')), pointOf(field(bend, 'axis'))]
    if (!position || !axis || (axis.x === 0) === (axis.y === 0)) return []
    const point = toPage(document, container, position)
    return [axis.x === 0 ? { x: point.x } : { y: point.y }]
  })
}

/** The box a connector takes on its page. */
export function connectorBox(document: Document, connector: NodeRecord): Box | undefined {
  return union(connectorPath(document, connector).map((point) => ({ ...point, width: 0, height: 0 })))
}

/** What has to be set for loose ends to come along when a connector is moved; ends on nodes stay with them. */
export function movedEnds(connector: NodeRecord, { x, y }: Readonly<Record<string, Json | undefined>>) {
  const by = (to: Json | undefined, now: Json | undefined) =>
    typeof to === 'number' ? to - (typeof now === 'number' ? now : 0) : 0
  const [dx, dy] = [by(x, connector.props.x), by(y, connector.props.y)]
  const moved: Record<string, Json> = {}
  if (dx === 0 && dy === 0) return moved
  for (const name of ['connectorStart', 'connectorEnd'] as const) {
    const end = valueOf(connector, name)
    const point = pointOf(field(end, 'position'))
    if (point && field(end, 'endpointNodeId') === undefined) {
      moved[name] = { position: { x: point.x + dx, y: point.y + dy } }
    }
  }
  return moved
}

/**
 * One end, given the box that the other end is on. Where its node is not on the board, which a file may say, it is at a
 * corner of the connector's own box, the first (`share` 0) or the last.
 */
function endOf(
  document: Document,
  connector: NodeRecord,
  end: Json | undefined,
  other: Box | undefined,
  share: 0 | 1,
): End {
  const position = pointOf(field(end, 'position'))
  const id = field(end, 'endpointNodeId')
  const host = typeof id === 'string' ? document.get(id) : undefined
  const box = hostBox(document, end)
  if (host && position) {
    const point = toPage(document, host, position)
    return { point, side: box && sideAt(box, point), box }
  }
  if (host && box) return onOutline(magnetEnd(box, field(end, 'magnet'), other), host, box)
  const container = document.get(containerOf(document, connector))
  const at = (side: string) => numberOf(connector, side)
  const corner = { x: at('x') + share * at('width'), y: at('y') + share * at('height') }
  const point = id === undefined ? (position ?? corner) : corner
  return { point: container ? toPage(document, container, point) : point, side: undefined, box: undefined }
}

function magnetEnd(box: Box, magnet: Json | undefined, other: Box | undefined): End {
  const side = magnet === 'AUTO' && other ? sideTowards(box, other) : magnet
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  if (side === 'TOP') return { point: { ...centre, y: box.y }, side, box }
  if (side === 'BOTTOM') return { point: { ...centre, y: box.y + box.height }, side, box }
  if (side === 'LEFT') return { point: { ...centre, x: box.x }, side, box }
  if (side === 'RIGHT') return { point: { ...centre, x: box.x + box.width }, side, box }
  return { point: centre, side: undefined, box }
}

/**
 * An end at the middle of a side, where the shape in the box has it: the slanted sides of a parallelogram lie within. Files
 * up to version 52 hold lines that meet the middle of its level sides, newer ones lines that meet that of the box.
 */
function onOutline(end: End, host: NodeRecord, { width }: Box): End {
  const { side, point, box } = end
  const inwards = side === 'LEFT' ? 1 : side === 'RIGHT' ? -1 : 0
  if (inwards === 0 || !isSlanted(host)) return end
  return { point: { x: point.x + (inwards * SLANT * width) / 2, y: point.y }, side, box }
}

function isSlanted(node: NodeRecord): boolean {
  const shape = valueOf(node, 'shapeType')
  return shape === 'PARALLELOGRAM_LEFT' || shape === 'PARALLELOGRAM_RIGHT'
}

/** Left or right of a box that is beside the other one, else above or below. */
function sideTowards(box: Box, other: Box): Side {
  if (other.x > box.x + box.width) return 'RIGHT'
  if (other.x + other.width < box.x) return 'LEFT'
  return other.y + other.height / 2 > box.y + box.height / 2 ? 'BOTTOM' : 'TOP'
}

/** The side of a box that a point is on, if it is on one. */
function sideAt({ x, y, width, height }: Box, point: Point): Side | undefined {
  if (Math.abs(point.y - y) < NEAR) return 'TOP'
  if (Math.abs(point.y - y - height) < NEAR) return 'BOTTOM'
  if (Math.abs(point.x - x) < NEAR) return 'LEFT'
  return Math.abs(point.x - x - width) < NEAR ? 'RIGHT' : undefined
}

/** An end moved out of its side, though never beyond the middle of its part of the line. */
function keptOff(point: Point, next: Point, side: Side | undefined, gap: number): Point {
  return outOf({ point, side }, Math.min(gap, Math.hypot(next.x - point.x, next.y - point.y) / 2))
}

/** A stroke reaches out of its node by half, if it is not inside, and counts also where nothing paints it. */
function gapAt(document: Document, connector: NodeRecord, name: 'connectorStart' | 'connectorEnd'): number {
  const end = valueOf(connector, name)
  const id = field(end, 'endpointNodeId')
  const host = typeof id === 'string' ? document.get(id) : undefined
  if (!host || field(end, 'magnet') === undefined) return 0
  const hasStroke = host.type !== 'STICKY' && valueOf(host, 'strokeAlign') === 'CENTER'
  const cap = valueOf(connector, `${name}StrokeCap`)
  return GAP + (hasStroke ? numberOf(host, 'strokeWeight') / 2 : 0) + (cap === 'ARROW_LINES' ? ARROW_GAP : 0)
}

/** Assumed: a line to the middle of a node is seen as far as the node's edge. */
function atEdge({ point, box }: End, other: Point): Point {
  if (!box) return point
  const [dx, dy] = [other.x - point.x, other.y - point.y]
  const isCentre = point.x === box.x + box.width / 2 && point.y === box.y + box.height / 2
  const share = Math.min(box.width / 2 / Math.abs(dx), box.height / 2 / Math.abs(dy))
  return isCentre && share < 1 ? { x: point.x + dx * share, y: point.y + dy * share } : point
}

/** The box of the node that an end is on; a page has none. */
function hostBox(document: Document, end: Json | undefined): Box | undefined {
  const id = field(end, 'endpointNodeId')
  const host = typeof id === 'string' ? document.get(id) : undefined
  return host && host.type !== 'PAGE' ? absoluteBox(document, host) : undefined
}

function pointOf(value: Json | undefined): Point | undefined {
  const [x, y] = [field(value, 'x'), field(value, 'y')]
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined
}

function field(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined
}
