/** A board from the message that its file holds, as REST would give it. */
import type { RestFile } from '../rest/index.ts'
import { restType, sayPlace, type Placed, type TreeNode } from './node.ts'
import { matrixOf, UNMOVED, within } from './place.ts'
import { treeOf } from './tree.ts'

/** The board of a name. The nodes become what it says, and are no use afterwards. Throws a `BoardError`. */
export function boardOf(nodes: readonly TreeNode[], name: string): RestFile {
  const root = treeOf(nodes)
  const placed = placedNodes(root)
  const hosts = new Map(placed.map((each) => [each.node.id, each]))
  for (const each of placed) sayPlace(each, hosts)
  const document = { ...root.said, children: root.children.map(({ said }) => said) }
  return { name, role: 'viewer', editorType: 'figjam', schemaVersion: 0, document }
}

/**
 * All nodes below the document with their places, those above first. Coordinates in REST hang from the nearest section,
 * frame or page; a group lends its own only to where things are, not to what they hang from.
 */
function placedNodes(root: TreeNode): Placed[] {
  const placed: Placed[] = root.children.map((node) => ({ node, inContainer: UNMOVED, onPage: UNMOVED }))
  // The list grows while it is walked: what hangs in a node is put behind it.
  for (const { node: parent, inContainer, onPage } of placed) {
    const isGroup = restType(parent) === 'GROUP' || parent.type === 'BOOLEAN_OPERATION'
    for (const node of parent.children) {
      const own = matrixOf(node.fields)
      placed.push({
        node,
        inContainer: isGroup ? within(inContainer, own) : own,
        onPage: onPage === UNMOVED ? own : within(onPage, own),
      })
    }
  }
  return placed
}
