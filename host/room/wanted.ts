import type { Document } from '../document/document.ts'
import { sameJson } from '../document/equal.ts'
import { inverse } from '../document/changes.ts'
import type { Change, Json, NodeRecord } from '../document/types.ts'

/**
 * How a node should look to one person: as the room has it, with this person’s own changes on top that the room has not
 * put in order yet. Somebody else’s value for a property one has just changed therefore waits, and nothing flickers.
 */
export function wanted(confirmed: NodeRecord | undefined, own: readonly Change[]): NodeRecord | undefined {
  let node = confirmed
  for (const change of own) node = changed(node, change)
  return node
}

function changed(node: NodeRecord | undefined, change: Change): NodeRecord | undefined {
  switch (change.kind) {
    case 'create':
      return node ?? change.node
    case 'delete':
      return undefined
    case 'set':
      return node && { ...node, props: withProperty(node.props, change.property, change.after) }
    case 'move':
      return node && { ...node, ...change.after }
    case 'data':
      return node && { ...node, pluginData: change.after }
  }
}

function withProperty(props: NodeRecord['props'], name: string, value: Json | undefined): NodeRecord['props'] {
  if (value !== undefined) return { ...props, [name]: value }
  return Object.fromEntries(Object.entries(props).filter(([other]) => other !== name))
}

/** The changes that make `node`, as it stands in a document, the one that is wanted. */
export function changesTo(document: Document, id: string, next: NodeRecord | undefined): Change[] {
  const node = document.get(id)
  if (!node || !next) {
    const there = node ?? next
    if (!there) return []
    const create: Change = { kind: 'create', node: there }
    return [node ? inverse(create) : create]
  }
  const changes: Change[] = []
  const names = new Set([...Object.keys(node.props), ...Object.keys(next.props)])
  for (const property of names) {
    const [before, after] = [node.props[property], next.props[property]]
    if (!sameJson(before, after)) changes.push({ kind: 'set', id, property, before, after })
  }
  if (node.parent !== next.parent || node.order !== next.order)
    changes.push({ kind: 'move', id, before: placeOf(node), after: placeOf(next) })
  if (!sameJson(node.pluginData, next.pluginData))
    changes.push({ kind: 'data', id, before: node.pluginData, after: next.pluginData })
  return changes
}

function placeOf({ parent, order }: NodeRecord): { parent: string | null; order: string } {
  return { parent, order }
}
