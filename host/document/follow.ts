/** Stamps and connectors keep to the nodes they are stuck to or connect (typings 6665–6680). */
import { sets } from './changes.ts'
import type { Document } from './document.ts'
import { connectorBox, connectorPath } from './connector.ts'
import { absoluteTransform, containerOf, toLocal, type Point } from './geometry.ts'
import type { Json, NodeRecord, Origin } from './types.ts'

/** Does `work`, which may move the named nodes, and then brings along what is stuck or connected to them. */
export function keepTogether(document: Document, origin: Origin, ids: readonly string[], work: () => void): void {
  const hosts = ids.flatMap((id) => [id, ...[...document.descendants(id)].map((node) => node.id)])
  const stuck = hosts.flatMap((host) =>
    document.stuckNodes(host).map(({ id }) => ({ host, id, offset: offsetOf(document, host, id) })),
  )
  work()
  for (const { host, id, offset } of stuck) {
    const now = offsetOf(document, host, id)
    if (now && offset && (now.x !== offset.x || now.y !== offset.y)) moveBy(document, origin, id, offset, now)
  }
  const connectors = [...hosts, ...stuck.map(({ id }) => id)].flatMap((id) => [
    ...document.attachedConnectors(id),
    ...[document.get(id)].filter((node) => node?.type === 'CONNECTOR'),
  ])
  for (const connector of new Set(connectors)) if (connector) spanEnds(document, origin, connector)
}

/** Before a node goes: what was stuck to it stays where it is, and connectors end where they ended (assumed). */
export function letGoOf(document: Document, origin: Origin, going: NodeRecord): void {
  const inside = (id: string) => document.isWithin(id, going.id)
  for (const host of [going, ...document.descendants(going.id)]) {
    for (const { id } of document.stuckNodes(host.id))
      if (!inside(id)) document.apply(sets(id, { stuckTo: null }), origin)
    for (const connector of document.attachedConnectors(host.id)) {
      if (inside(connector.id)) continue
      const container = document.get(containerOf(document, connector))
      const path = connectorPath(document, connector)
      const loose = (point: Point = { x: 0, y: 0 }) => ({
        position: { ...(container ? toLocal(document, container, point) : point) },
      })
      if (pointsAt(connector.props.connectorStart, host.id)) {
        document.apply(sets(connector.id, { connectorStart: loose(path[0]) }), origin)
      }
      if (pointsAt(connector.props.connectorEnd, host.id)) {
        document.apply(sets(connector.id, { connectorEnd: loose(path.at(-1)) }), origin)
      }
    }
  }
}

function pointsAt(end: Json | undefined, id: string): boolean {
  return typeof end === 'object' && end !== null && !Array.isArray(end) && end.endpointNodeId === id
}

/** Where a stuck node is, seen from its host, in page units. */
function offsetOf(document: Document, hostId: string, id: string): Point | undefined {
  const [host, node] = [document.get(hostId), document.get(id)]
  if (!host || !node) return undefined
  const [[, , x], [, , y]] = absoluteTransform(document, node)
  const [[, , hostX], [, , hostY]] = absoluteTransform(document, host)
  return { x: x - hostX, y: y - hostY }
}

function moveBy(document: Document, origin: Origin, id: string, wanted: Point, now: Point): void {
  const node = document.get(id)
  const container = node && document.get(containerOf(document, node))
  if (!node || !container) return
  const [[, , x], [, , y]] = absoluteTransform(document, node)
  const place = toLocal(document, container, { x: x + wanted.x - now.x, y: y + wanted.y - now.y })
  document.apply(sets(id, { ...place }), origin)
}

/** A connector's box is the one its line spans. */
function spanEnds(document: Document, origin: Origin, connector: NodeRecord): void {
  const now = document.get(connector.id)
  const container = now && document.get(containerOf(document, now))
  const box = now && connectorBox(document, now)
  if (!box || !container) return
  const { x, y } = toLocal(document, container, box)
  document.apply(sets(now.id, { x, y, width: box.width, height: box.height }), origin)
}
