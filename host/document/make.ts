/** Changes as they are made: each on what it finds, and none that no longer fits. */
import { sameJson } from './equal.ts'
import type { Tree } from './tree.ts'
import { ROOT, type Change, type Json, type NodeRecord, type Place, type PluginData } from './types.ts'

/** Makes a change and returns what really changed, with what was there before; nothing when it does not fit. */
export function make(tree: Tree, change: Change): Change[] {
  switch (change.kind) {
    case 'create':
      return create(tree, change.node)
    case 'delete':
      return remove(tree, change.node.id)
    case 'set':
      return set(tree, change.id, change.property, change.after)
    case 'move':
      return move(tree, change.id, change.after)
    case 'data':
      return setData(tree, change.id, change.after)
  }
}

function create(tree: Tree, node: NodeRecord): Change[] {
  if (tree.get(node.id) || node.parent === null || !tree.get(node.parent)) return []
  tree.add(node)
  return [{ kind: 'create', node }]
}

/** A subtree goes deepest first, also what somebody else hung under it meanwhile. */
function remove(tree: Tree, id: string): Change[] {
  const node = tree.get(id)
  if (!node || id === ROOT) return []
  const below = [...tree.childIds(id)].flatMap((child) => remove(tree, child))
  tree.remove(node)
  return [...below, { kind: 'delete', node }]
}

function set(tree: Tree, id: string, property: string, after: Json | undefined): Change[] {
  const node = tree.get(id)
  const before = node?.props[property]
  if (!node || sameJson(before, after)) return []
  tree.replace(node, { ...node, props: withProperty(node.props, property, after) })
  return [{ kind: 'set', id, property, before, after }]
}

function move(tree: Tree, id: string, after: Place): Change[] {
  const node = tree.get(id)
  if (!node || after.parent === null || !tree.get(after.parent) || tree.isWithin(after.parent, id)) return []
  const before = { parent: node.parent, order: node.order }
  if (before.parent === after.parent && before.order === after.order) return []
  tree.replace(node, { ...node, ...after })
  return [{ kind: 'move', id, before, after }]
}

function setData(tree: Tree, id: string, after: PluginData): Change[] {
  const node = tree.get(id)
  if (!node || sameJson(node.pluginData, after)) return []
  tree.replace(node, { ...node, pluginData: after })
  return [{ kind: 'data', id, before: node.pluginData, after }]
}

function withProperty(props: NodeRecord['props'], property: string, value: Json | undefined): NodeRecord['props'] {
  if (value !== undefined) return { ...props, [property]: value }
  return Object.fromEntries(Object.entries(props).filter(([name]) => name !== property))
}
