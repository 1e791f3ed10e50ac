/** The nodes of a board as a tree. In the file they are one list in no useful order, each with the id of its parent. */
import type { Fields } from './decode.ts'
import { fieldsOf, flagOf, idOf, listOf, textOf } from './fields.ts'
import { NODE_DEPTH, NODES } from './limits.ts'
import { noPages, tooLarge } from './wrong.ts'

/** A node of the file with its id, its type and those in it, back to front. */
export interface TreeNode {
  readonly id: string
  readonly type: string
  readonly fields: Fields
  readonly children: TreeNode[]
}

/**
 * The document with its pages and all that hangs in them. A page for FigJam's own use is none, and what was removed is
 * gone. What hangs from nothing, or in a circle with others, hangs in no page, and is left out as FigJam leaves it out.
 * Throws a `BoardError`.
 */
export function treeOf(message: Fields): TreeNode {
  const nodes = new Map<string, TreeNode>()
  for (const fields of listOf(message, 'nodeChanges') ?? []) {
    const [id, type] = [idOf(fields, 'guid'), textOf(fields, 'type')]
    if (id === undefined || textOf(fields, 'phase') === 'REMOVED') continue
    // A type without a name is one that the file's own schema does not know.
    nodes.set(id, { id, type: type ?? 'UNKNOWN', fields, children: [] })
    if (nodes.size > NODES) throw tooLarge()
  }
  const root = [...nodes.values()].find(({ type }) => type === 'DOCUMENT')
  if (!root) throw noPages()
  for (const node of nodes.values()) {
    if (node !== root && belongs(node)) parentOf(node, nodes)?.children.push(node)
  }
  for (const { children } of nodes.values()) children.sort(byPosition)
  if (depthOf(root) > NODE_DEPTH) throw tooLarge()
  return { ...root, children: root.children.filter(({ type }) => type === 'CANVAS') }
}

function parentOf({ fields, type }: TreeNode, nodes: ReadonlyMap<string, TreeNode>): TreeNode | undefined {
  const parent = nodes.get(idOf(fieldsOf(fields, 'parentIndex'), 'guid') ?? '')
  // Pages stand in the document, and nothing else does.
  return (parent?.type === 'DOCUMENT') === (type === 'CANVAS') ? parent : undefined
}

function belongs({ fields, type }: TreeNode): boolean {
  return type !== 'CANVAS' || flagOf(fields, 'internalOnly') !== true
}

/** Positions are compared by their bytes: compared as words of a language, every third list comes out wrong. */
function byPosition(a: TreeNode, b: TreeNode): number {
  const [first, second] = [positionOf(a), positionOf(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

const positionOf = ({ fields }: TreeNode) => textOf(fieldsOf(fields, 'parentIndex'), 'position') ?? ''

/** How deep the deepest node hangs; without recursion, because that is just what is not known yet. */
function depthOf(root: TreeNode): number {
  let depth = 0
  for (let level = [root]; level.length > 0; depth++) level = level.flatMap(({ children }) => children)
  return depth
}
