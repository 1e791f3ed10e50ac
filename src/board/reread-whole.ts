/** Reads again, from scratch, nodes with all that is in them. */
import { NAMESPACE } from '../doors/plugin-data.ts'
import type { Work } from '../doors/slices.ts'
import { unlessGone } from './gone.ts'
import type { LiveBoard } from './live-board.ts'
import { ancestorsOf, outermostOf } from './place.ts'
import { READ_TYPES, readNodes } from './read-nodes.ts'
import { noteCarrier } from './reread.ts'

/** What has to be read for a node to be read: the outermost frame or group around it, else itself. */
export function outermostAround(node: SceneNode): SceneNode {
  return outermostOf(ancestorsOf(node)) ?? node
}

/** All that is read of what lies in a node. */
export function nodesInside(node: SceneNode): readonly SceneNode[] {
  if (!('findAllWithCriteria' in node)) return []
  return [
    ...node.findAllWithCriteria({ types: [...READ_TYPES] }),
    ...node.findAllWithCriteria({ sharedPluginData: { namespace: NAMESPACE } }),
  ]
}

/** Reads the named subtrees from scratch, together: one slicing, however many there are. */
export async function rereadWhole(board: LiveBoard, roots: readonly SceneNode[], work: Work): Promise<void> {
  if (roots.length === 0) return
  const nodes = new Map<string, SceneNode>()
  for (const root of roots) {
    unlessGone(() => {
      for (const node of [root, ...nodesInside(root)]) nodes.set(node.id, node)
    })
  }
  const ids = Array.from(nodes.keys())
  const before = ids.map((id) => [id, board.cards.get(id)] as const)
  const bystanders = ids.filter((id) => board.bystanders.delete(id))
  for (const [id, node] of nodes) unlessGone(() => noteCarrier(board, id, node))
  await readNodes(board, Array.from(nodes.values()), work)
  // What was a card and was not read as one again (emptied, now part of another) is one no more.
  for (const [id, card] of before) if (card !== undefined && board.cards.get(id) === card) dropCard(board, id)
  for (const id of bystanders) if (!board.cards.has(id) && !board.bystanders.has(id)) dropCard(board, id)
}

/** What is a card no more may be part of one now, something of ours, or carry something all the same. */
function dropCard(board: LiveBoard, id: string): void {
  board.cards.delete(id)
  if (!board.carriers.has(id)) board.nodes.delete(id)
}
