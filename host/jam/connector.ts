/** What connectors have besides: what each end is at, how the line runs, and what is at its tips. */
import type { Json } from '../document/types.ts'
import type { Fields } from './decode.ts'
import { fieldsOf, idOf, listOf, numberOf, textOf } from './fields.ts'
import { pointOn, type Matrix } from './place.ts'

/** A node that an end may name, as far as ends ask. */
interface Host {
  readonly node: { readonly type: string }
  readonly onPage: Matrix
}

type Hosts = ReadonlyMap<string, Host>

/** Magnets that REST knows. At an edge, or at none, an end is told by its place in pixels. */
const MAGNETS: Readonly<Record<string, string>> = {
  AUTO: 'AUTO',
  AUTO_HORIZONTAL: 'AUTO',
  TOP: 'TOP',
  BOTTOM: 'BOTTOM',
  LEFT: 'LEFT',
  RIGHT: 'RIGHT',
  CENTER: 'CENTER',
}

/** A line without a tip is rounded off in the file. */
const CAPS: Readonly<Record<string, string>> = {
  ROUND: 'NONE',
  SQUARE: 'NONE',
  ARROW_LINES: 'LINE_ARROW',
  ARROW_EQUILATERAL: 'TRIANGLE_ARROW',
}

/** The ends, the line and the tips of a connector, as REST says them. */
export function connectorFields(node: Fields, hosts: Hosts): Record<string, Json> {
  const [start, end] = [endOf(node, 'connectorStart', hosts), endOf(node, 'connectorEnd', hosts)]
  return {
    connectorLineType: textOf(node, 'connectorLineStyle') ?? 'ELBOWED',
    connectorStartStrokeCap: capOf(node, 'connectorStartCap'),
    connectorEndStrokeCap: capOf(node, 'connectorEndCap'),
    ...(start && { connectorStart: start }),
    ...(end && { connectorEnd: end }),
    ...bendFields(node),
  }
}

/** Where somebody bent an elbowed line by hand, under the file's own name, because REST has none (fact 181). */
function bendFields(node: Fields): Record<string, Json> {
  const bends = (listOf(node, 'connectorControlPoints') ?? []).map((bend): Json => ({
    position: pointIn(bend, 'position'),
    axis: pointIn(bend, 'axis'),
  }))
  return bends.length > 0 ? { connectorControlPoints: bends } : {}
}

function pointIn(fields: Fields, name: string): { x: number; y: number } {
  const said = fieldsOf(fields, name)
  return { x: numberOf(said, 'x') ?? 0, y: numberOf(said, 'y') ?? 0 }
}

/**
 * An end with a magnet is at a side of a node, and one at an edge or within a card at a place on it. One that only lies
 * on a page or in a section is loose, and told by its place on the page.
 */
function endOf(node: Fields, name: string, hosts: Hosts): Json | undefined {
  const end = fieldsOf(node, name)
  if (!end) return undefined
  const endpointNodeId = idOf(end, 'endpointNodeID')
  const magnet = MAGNETS[textOf(end, 'magnet') ?? '']
  if (endpointNodeId !== undefined && magnet !== undefined) return { endpointNodeId, magnet }
  const position = pointIn(end, 'position')
  if (endpointNodeId === undefined) return { position }
  const host = hosts.get(endpointNodeId)
  const type = host?.node.type
  const isLoose = textOf(end, 'magnet') === 'NONE' && (type === 'CANVAS' || type === 'SECTION')
  return host && isLoose ? { position: pointOn(host.onPage, position) } : { endpointNodeId, position }
}

function capOf(node: Fields, name: string): string {
  const cap = textOf(node, name) ?? 'NONE'
  return CAPS[cap] ?? cap
}
