import { valueOf } from './defaults.ts'
import type { Document } from './document.ts'
import { absoluteBox, containerOf, toPage, type Box, type Point } from './geometry.ts'
import type { Json, NodeRecord } from './types.ts'

type Magnet = 'TOP' | 'LEFT' | 'BOTTOM' | 'RIGHT'

/**
 * Where a connector starts and ends on its page. A bare position is in the connector's parent space (seen), a position
 * on a node runs from 0 to 1, and a magnet is the middle of a side; which side AUTO takes is assumed.
 */
export function connectorEnds(document: Document, connector: NodeRecord): readonly [Point, Point] {
  const [start, end] = [valueOf(connector, 'connectorStart'), valueOf(connector, 'connectorEnd')]
  return [
    endPoint(document, connector, start, hostBox(document, end)),
    endPoint(document, connector, end, hostBox(document, start)),
  ]
}

/** One end, given the box that the other end is on. */
function endPoint(document: Document, connector: NodeRecord, end: Json | undefined, other: Box | undefined): Point {
  const box = hostBox(document, end)
  const position = pointOf(field(end, 'position'))
  if (box) {
    if (position) return { x: box.x + box.width * position.x, y: box.y + box.height * position.y }
    return magnetPoint(box, field(end, 'magnet'), other)
  }
  const container = document.get(containerOf(document, connector))
  const point = position ?? { x: 0, y: 0 }
  return container ? toPage(document, container, point) : point
}

function magnetPoint(box: Box, magnet: Json | undefined, other: Box | undefined): Point {
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const side = magnet === 'AUTO' && other ? sideTowards(box, other) : magnet
  if (side === 'TOP') return { ...centre, y: box.y }
  if (side === 'BOTTOM') return { ...centre, y: box.y + box.height }
  if (side === 'LEFT') return { ...centre, x: box.x }
  if (side === 'RIGHT') return { ...centre, x: box.x + box.width }
  return centre
}

function sideTowards(box: Box, other: Box): Magnet {
  const dx = other.x + other.width / 2 - (box.x + box.width / 2)
  const dy = other.y + other.height / 2 - (box.y + box.height / 2)
  if (Math.abs(dx) * box.height > Math.abs(dy) * box.width) return dx > 0 ? 'RIGHT' : 'LEFT'
  return dy > 0 ? 'BOTTOM' : 'TOP'
}

function hostBox(document: Document, end: Json | undefined): Box | undefined {
  const id = field(end, 'endpointNodeId')
  const host = typeof id === 'string' ? document.get(id) : undefined
  return host && absoluteBox(document, host)
}

function pointOf(value: Json | undefined): Point | undefined {
  const [x, y] = [field(value, 'x'), field(value, 'y')]
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined
}

function field(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined
}
