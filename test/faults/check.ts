/** What must not be left on a board, whatever failed. */
import { absoluteBox } from '../../host/document/geometry.ts'
import type { Document } from '../../host/document/document.ts'
import type { Json, NodeRecord } from '../../host/document/types.ts'
import { newOnes, purposeOf } from './picture.ts'
import { textOf } from './truth.ts'

/** What of a node is its colour. */
const COLOURS = ['fills', 'fillStyleId', 'strokes', 'text.fills', 'text.fillStyleId', 'runs', 'text.runs'] as const

/** Cards, and what is in them, that do not wear what they wore before the plugin was. */
export function notRestored(bare: Document, after: Document): string[] {
  return Array.from(bare.all()).flatMap((node) => {
    const now = after.get(node.id)
    if (now === undefined) return []
    const wrong = COLOURS.filter((key) => !same(worn(node, key), worn(now, key)))
    return wrong.length === 0 ? [] : [`${wrong.join(', ')} of ${node.id}`]
  })
}

/** The colours among stored properties, also those that are not stored. */
export function coloursOf(props: NodeRecord['props']): Record<string, Json> {
  return Object.fromEntries(COLOURS.flatMap((key) => (props[key] === undefined ? [] : [[key, props[key]] as const])))
}

export function withoutColours(props: NodeRecord['props']): Record<string, Json> {
  return Object.fromEntries(Object.entries(props).filter(([key]) => !(COLOURS as readonly string[]).includes(key)))
}

/** A style that was never there and one that was taken off are the same. */
function worn({ props }: NodeRecord, key: string): Json {
  const value = props[key] ?? null
  return value === '' ? null : value
}

const same = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Things of ours that are not whole. */
export function halfMade(document: Document, own: ReadonlySet<string>): string[] {
  return newOnes(document, own).flatMap((node) => [
    ...brokenOf(document, node),
    ...Array.from(document.descendants(node.id)).flatMap((inside) => insideOf(document, inside)),
    ...(LIES_FREE.has(purposeOf(node)?.what ?? '') && liesOnCard(document, node, own)
      ? [`the ${purposeOf(node)?.what ?? ''} lies on a card`]
      : []),
  ])
}

const LIES_FREE = new Set(['legend', 'chart', 'table', 'session', 'meanings', 'handover'])

function liesOnCard(document: Document, node: NodeRecord, own: ReadonlySet<string>): boolean {
  const box = absoluteBox(document, node)
  return document.children(document.pages[0]?.id ?? '').some((other) => {
    if (!own.has(other.id) || other.type === 'CONNECTOR') return false
    const { x, y, width, height } = absoluteBox(document, other)
    return x < box.x + box.width && box.x < x + width && y < box.y + box.height && box.y < y + height
  })
}

function brokenOf(document: Document, node: NodeRecord): string[] {
  const purpose = purposeOf(node)
  const isCard = /^(STICKY|SHAPE_WITH_TEXT)$/.test(node.type)
  if (purpose === undefined) {
    if (isCard && textOf(node) !== '') return []
    return [`a ${node.type} that nobody signed`]
  }
  if (isCard && textOf(node) === '') return [`an empty ${purpose.what}`]
  if (node.type === 'FRAME' && document.childIds(node.id).length === 0) return [`an empty ${purpose.what}`]
  if (node.type === 'CONNECTOR') return looseEnds(document, node)
  if (node.type === 'TABLE') return shortTable(document, node)
  return []
}

function insideOf(document: Document, node: NodeRecord): string[] {
  if (purposeOf(node) !== undefined) return brokenOf(document, node)
  return node.type === 'TEXT' && textOf(node) === '' ? ['an empty text'] : []
}

/** An end that hangs on no card, though its card is there. */
function looseEnds(document: Document, node: NodeRecord): string[] {
  const purpose = purposeOf(node)
  const isAt = (end: Json | undefined, id: string | undefined) =>
    id === undefined ||
    document.get(id) === undefined ||
    (end as { endpointNodeId?: string } | undefined)?.endpointNodeId === id
  const { connectorStart, connectorEnd } = node.props
  return isAt(connectorStart, purpose?.for) && isAt(connectorEnd, purpose?.to) ? [] : ['a connector with a loose end']
}

/** A table that remembers other rows than it has. */
function shortTable(document: Document, node: NodeRecord): string[] {
  const rows = (node.props.rowHeights as Json[] | undefined)?.length ?? 0
  const known = JSON.parse(node.pluginData.shared.okra?.rows ?? '{"rows":[]}') as { rows: unknown[] }
  const titles = document
    .children(node.id)
    .filter(({ props }) => props.rowIndex === 0 && props['text.characters'] === '')
  if (known.rows.length !== rows - 1) return [`a table of ${rows - 1} rows that knows ${known.rows.length}`]
  return titles.length > 0 ? ['a table without a title'] : []
}

/** What is left of ours once everything was removed, and what of people's own is not as it was. */
export function leftBehind(bare: Document, after: Document, own: ReadonlySet<string>): string[] {
  const left: string[] = []
  for (const node of after.all()) {
    const { okra = {} } = node.pluginData.shared
    if (Object.keys(okra).length > 0) left.push(`${Object.keys(okra).join(', ')} on ${node.type} ${node.id}`)
    if (Object.keys(node.pluginData.relaunch).length > 0) left.push(`a button on ${node.type} ${node.id}`)
    const before = bare.get(node.id)
    if (before !== undefined && !same(stored(before), stored(node))) left.push(`${node.id} is not as it was`)
  }
  for (const node of newOnes(after, own)) {
    const isCard = /^(STICKY|SHAPE_WITH_TEXT)$/.test(node.type) && textOf(node) !== '' && purposeOf(node) === undefined
    if (!isCard) left.push(`a ${node.type}`)
  }
  return left
}

/** What is stored beside colours, empty values left out. */
function stored({ props }: NodeRecord): Json {
  const entries = Object.entries(props).filter(
    ([key, value]) =>
      !(COLOURS as readonly string[]).includes(key) && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
