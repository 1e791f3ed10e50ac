/** The nodes of a board as a tree. In the file they are one list in no useful order, each with the id of its parent. */
import { fieldsOf, flagOf, idOf, textOf } from './fields.ts'
import { fillInstances } from './instance.ts'
import { NODE_DEPTH, NODES } from './limits.ts'
import type { TreeNode } from './node.ts'
import { noPages, tooLarge } from './wrong.ts'

/**
 * The document with its pages and all that hangs in them. A page for FigJam's own use is none, and what was removed is
 * gone. What hangs from nothing, or in a circle with others, hangs in no page, and is left out as FigJam leaves it out.
 * Throws a `BoardError`.
 */
export function treeOf(read: readonly TreeNode[]): TreeNode {
  // Of two with one id, the later one counts.
  const nodes = new Map(read.map((node) => [node.id, node]))
  if (nodes.size > NODES) throw tooLarge()
  const root = [...nodes.values()].find(({ type }) => type === 'DOCUMENT')
  if (!root) throw noPages()
  for (const node of nodes.values()) {
    if (node !== root && belongs(node)) parentOf(node, nodes)?.children.push(node)
  }
  for (const { children } of nodes.values()) children.sort(byPosition)
  const pages = root.children.filter(({ type }) => type === 'CANVAS')
  fillInstances(pages, nodes)
  if (depthOf(root) > NODE_DEPTH) throw tooLarge()
  return { ...root, children: pages }
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
