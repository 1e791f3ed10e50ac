/** A board from the message that its file holds, as REST would give it. */
import type { Json } from '../document/types.ts'
import type { RestFile } from '../rest/index.ts'
import type { Host } from './connector.ts'
import { restFields, restType, type Placed, type ReadNode, type TreeNode } from './node.ts'
import { matrixOf, UNMOVED, within } from './place.ts'
import { treeOf } from './tree.ts'

type JsonObject = Record<string, Json>

/** The board of a name. Throws a `BoardError`. */
export function boardOf(nodes: readonly ReadNode[], name: string): RestFile {
  const root = treeOf(nodes)
  const placed = placedNodes(root)
  const hosts = new Map(placed.map(({ node, onPage }): [string, Host] => [node.id, { type: node.type, onPage }]))
  const written = new Map(placed.map((each): [TreeNode, JsonObject] => [each.node, restFields(each, hosts)]))
  for (const [{ children }, json] of written) {
    if (children.length > 0) json.children = children.flatMap((child) => written.get(child) ?? [])
  }
  const document = restFields({ node: root, inContainer: UNMOVED, onPage: UNMOVED }, hosts)
  document.children = root.children.flatMap((page) => written.get(page) ?? [])
  return { name, role: 'viewer', editorType: 'figjam', schemaVersion: 0, document }
}

/**
 * All nodes below the document with their places, those above first. Coordinates in REST hang from the nearest section,
 * frame or page; a group lends its own only to where things are, not to what they hang from.
 */
function placedNodes(root: TreeNode): (Placed & { readonly node: TreeNode })[] {
  const placed: (Placed & { readonly node: TreeNode })[] = root.children.map((node) => ({
    node,
    inContainer: UNMOVED,
    onPage: UNMOVED,
  }))
  // The list grows while it is walked: what hangs in a node is put behind it.
  for (const { node: parent, inContainer, onPage } of placed) {
    const isGroup = restType(parent) === 'GROUP' || parent.type === 'BOOLEAN_OPERATION'
    for (const node of parent.children) {
      const own = matrixOf(node.fields)
      placed.push({
        node,
        inContainer: isGroup ? within(inContainer, own) : own,
        onPage: within(onPage, own),
      })
    }
  }
  return placed
}
