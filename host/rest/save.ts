import { valueOf } from '../document/defaults.ts'
import type { Document } from '../document/document.ts'
import { ROOT, type NodeRecord } from '../document/types.ts'
import { writeData } from './data.ts'
import { isField, writeFields } from './fields.ts'
import type { RestFile } from './file.ts'
import { isObject, type JsonObject } from './json.ts'
import { areLists, writeLists } from './lists.ts'
import { EXTRA, TYPES } from './names.ts'
import { writeEnd, writePlace } from './place.ts'
import { writeCell } from './table.ts'

const REST_TYPES = Object.fromEntries(Object.entries(TYPES).map(([rest, ours]) => [ours, rest]))

/** Written as a box, an angle, ends or children. */
const PLACED = new Set(['x', 'y', 'width', 'height', 'rotation', 'connectorStart', 'connectorEnd'])
const GRID = new Set(['rowIndex', 'columnIndex', 'columnWidths', 'rowHeights'])

/** Types that say `children` also when they have none. */
const CONTAINERS = new Set(['PAGE', 'SECTION', 'FRAME', 'GROUP', 'TABLE'])

/** The board as `GET /v1/files/:key` would give it: what was opened, with everything that changed since. */
export function saveBoard(document: Document): RestFile {
  const { root } = document
  const file = isObject(root.rest.file) ? root.rest.file : { editorType: 'figjam', schemaVersion: 0 }
  const kept = isObject(root.rest.node) ? root.rest.node : { id: ROOT, name: 'Document' }
  const top = { ...kept, type: 'DOCUMENT', ...writeData({ ...root, rest: kept }), children: [] as JsonObject[] }
  const childrenOf = new Map([[ROOT, top.children]])
  for (const node of document.descendants(ROOT)) {
    const children: JsonObject[] = []
    const json = writeNode(document, node)
    childrenOf.set(node.id, children)
    if (CONTAINERS.has(node.type) || document.childIds(node.id).length > 0) json.children = children
    if (node.parent !== null) childrenOf.get(node.parent)?.push(json)
  }
  const name = root.props.name === undefined ? {} : { name: root.props.name }
  return { ...file, ...name, document: top }
}

function writeNode(document: Document, node: NodeRecord): JsonObject {
  return {
    id: node.id,
    name: valueOf(node, 'name') ?? '',
    type: REST_TYPES[node.type] ?? node.type,
    ...node.rest,
    ...writeFields(node),
    ...writeLists(node),
    ...(node.type === 'TABLE_CELL' ? writeCell(document, node) : writePlace(document, node)),
    ...(node.type === 'CONNECTOR' && writeEnds(document, node)),
    ...writeData(node),
    ...writeOthers(node),
  }
}

function writeEnds(document: Document, node: NodeRecord): JsonObject {
  const connectorStart = writeEnd(document, node, 'connectorStart')
  const connectorEnd = writeEnd(document, node, 'connectorEnd')
  return { ...(connectorStart && { connectorStart }), ...(connectorEnd && { connectorEnd }) }
}

/** Properties that REST has no field for go under a name of our own, so that nothing a plugin wrote is lost. */
function writeOthers(node: NodeRecord): JsonObject {
  const { type, props } = node
  const taken = (name: string) => PLACED.has(name) || GRID.has(name) || isField(type, name) || areLists(node, name)
  const others = Object.entries(props).filter(([name]) => !taken(name))
  return others.length > 0 ? { [EXTRA]: Object.fromEntries(others) } : {}
}
