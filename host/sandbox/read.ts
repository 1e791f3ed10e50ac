/** What a node answers when the plugin reads one of its properties. */
import { numberOf, valueOf } from '../document/defaults.ts'
import { absoluteBox, absoluteTransform, isGroup, ownBox, relativeTransform } from '../document/geometry.ts'
import { sizesOf } from '../document/table.ts'
import { ROOT, type Json, type NodeRecord } from '../document/types.ts'
import { fontsIn } from './fonts.ts'
import { partsOf } from './guest/surface.ts'
import { gap, nodeMissing, Refusal } from '../refusal.ts'
import { RANGE_FIELDS, valueAcross, type MIXED } from './runs.ts'
import { nodeIn, type Session } from './session.ts'
import { sizingOf } from './sizing.ts'

export type Value = Json | undefined | typeof MIXED

type Reader = (session: Session, node: NodeRecord) => Value

/** A node as the guest takes it: id and type. */
export function reference({ id, type }: NodeRecord): string[] {
  return [id, type]
}

export function references(nodes: readonly NodeRecord[]): string[] {
  return nodes.flatMap(reference)
}

/** Children that the plugin can see: a table's cells are none, nor is what a file says of a widget's inside (typings). */
export function childrenOf({ document }: Session, id: string): readonly NodeRecord[] {
  const type = document.get(id)?.type ?? ''
  return partsOf(type).includes('children') ? document.children(id) : []
}

/** Everything under a node that the plugin can see, parents before their children, back to front. */
export function* descendantsOf(session: Session, id: string): IterableIterator<NodeRecord> {
  for (const child of childrenOf(session, id)) {
    yield child
    yield* descendantsOf(session, child.id)
  }
}

/** Properties that follow from others. */
const DERIVED: Readonly<Record<string, Reader>> = {
  removed: () => false,
  isAsset: () => false,
  parent: ({ document }, { parent }) => {
    const found = parent === null ? undefined : document.get(parent)
    return found ? reference(found) : null
  },
  children: (session, node) => {
    session.pages.requireChildren(node.id, node.type, 'children')
    return references(childrenOf(session, node.id))
  },
  selection: ({ document }, { id }) =>
    references(document.view.selection(id).flatMap((selected) => document.get(selected) ?? [])),
  stuckNodes: ({ document }, { id }) => references(document.stuckNodes(id)),
  attachedConnectors: ({ document }, { id }) => references(document.attachedConnectors(id)),
  stuckTo: ({ document }, { props }) => {
    const host = typeof props.stuckTo === 'string' ? document.get(props.stuckTo) : undefined
    return host ? reference(host) : null
  },
  x: ({ document }, node) => relativeTransform(document, node)[0][2],
  y: ({ document }, node) => relativeTransform(document, node)[1][2],
  width: sideOf('width', 'columnIndex', 'column'),
  height: sideOf('height', 'rowIndex', 'row'),
  relativeTransform: ({ document }, node) => relativeTransform(document, node).map((row) => [...row]),
  absoluteTransform: ({ document }, node) => absoluteTransform(document, node).map((row) => [...row]),
  absoluteBoundingBox: ({ document }, node) => ({ ...absoluteBox(document, node) }),
  // Assumed: FigJam adds the width of strokes and effects.
  absoluteRenderBounds: ({ document }, node) => ({ ...absoluteBox(document, node) }),
  horizontalPadding: (_, node) => numberOf(node, 'paddingLeft'),
  verticalPadding: (_, node) => numberOf(node, 'paddingTop'),
  layoutSizingHorizontal: (session, node) => sizingOf(session, node, 'width'),
  layoutSizingVertical: (session, node) => sizingOf(session, node, 'height'),
  numRows: (_, node) => sizesOf(node, 'row').length,
  numColumns: (_, node) => sizesOf(node, 'column').length,
  hasMissingFont: (session, node) => hasMissingFont(session, node),
  'text.hasMissingFont': (session, node) => hasMissingFont(session, node),
  documentColorProfile: () => 'SRGB',
  isPageDivider: () => false,
  // Nobody but the running user is known here, and a cursor in a text is not imitated.
  selectedTextRange: () => null,
  focusedNode: () => null,
  boundVariables: () => ({}),
  explicitVariableModes: () => ({}),
  resolvedVariableModes: () => ({}),
  inferredVariables: () => ({}),
  // Assumed: no least and greatest sizes on a board.
  minWidth: () => null,
  maxWidth: () => null,
  minHeight: () => null,
  maxHeight: () => null,
}

/** A property of a node, or a refusal: the node is gone, its page not loaded, or the host does not have it. */
export function read(session: Session, id: string, property: string): Value {
  if (property === 'removed' && !session.document.get(id)) return true
  const node = nodeIn(session, id)
  if (node.type === 'TABLE_CELL' && property === 'name') throw sublayerMissing(id)
  const derived = DERIVED[property]
  if (derived) return derived(session, node)
  const field = textField(node, property)
  if (field !== undefined) return valueAcross(node, field)
  const stored = valueOf(node, property)
  if (stored === undefined) throw gap(`${node.type}.${property}`)
  return stored
}

/** The name of a letter's property that can differ within the text, when this is one. */
export function textField(node: NodeRecord, property: string): string | undefined {
  const field = property.startsWith('text.') ? property.slice('text.'.length) : node.type === 'TEXT' ? property : ''
  return RANGE_FIELDS.includes(field) ? field : undefined
}

/** The words for what has no id of its own (seen). */
export function sublayerMissing(id: string): Refusal {
  return new Refusal(`The node (instance sublayer or table cell) with id "${id}" does not exist`)
}

function sideOf(side: 'width' | 'height', index: string, direction: 'row' | 'column'): Reader {
  return ({ document }, node) => {
    if (isGroup(node)) return ownBox(document, node)[side]
    if (node.type !== 'TABLE_CELL') return numberOf(node, side)
    const table = node.parent === null ? undefined : document.get(node.parent)
    if (!table) throw nodeMissing(node.parent ?? ROOT)
    return sizesOf(table, direction)[numberOf(node, index)]
  }
}

function hasMissingFont({ fonts }: Session, node: NodeRecord): boolean {
  return fontsIn(node).some((font) => !fonts.isKnown(font))
}
