/** Reads what is no card: connectors, and the nodes the plugin made itself. */
import type { Link, MadeNode } from '../core/plan/index.ts'
import { stamp, type Made } from '../core/record/index.ts'
import { readMade, readRows, writeData } from '../doors/plugin-data.ts'
import { gridOf } from './grid-of.ts'
import type { Grid } from './grid.ts'
import type { LiveBoard } from './live-board.ts'
import { readSessionNode } from './session-read.ts'

/**
 * What we made, among it what belongs to a session, read again; null where the node is not ours. `keys`: those that it holds,
 * where they are known.
 */
export function noteMade(
  board: LiveBoard,
  node: SceneNode,
  id: string,
  keys: readonly string[] = MADE,
): MadeNode | null {
  const made = board.carriers.has(id) && keys.includes('made') ? readMade(node, id) : null
  if (made === null) board.made.delete(id)
  else board.made.set(id, made)
  const read = made === null ? null : readSessionNode(node, made)
  if (read === null) board.session.delete(id)
  else board.session.set(id, read)
  return made
}

const MADE: readonly string[] = ['made']

/** Says on a new node what it is, and takes it into the live board. */
export function sign(
  board: LiveBoard,
  node: SceneNode,
  what: string,
  more: { [Field in 'for' | 'to' | 'unit']?: Made[Field] } = {},
): void {
  const { id } = node
  writeData(node, 'made', stamp(id, { what, ...more }))
  board.signed.add(id)
  board.carriers.set(id, true)
  board.nodes.set(id, node)
  noteMade(board, node, id)
}

/** True when the node is one of these and is now on the board as such. */
export function readMadeNode(
  board: LiveBoard,
  node: SceneNode,
  id: string,
  type: string,
  keys?: readonly string[],
): boolean {
  const made = noteMade(board, node, id, keys)
  const grid = made?.what === 'table' ? gridOf(node) : null
  if (grid === null) board.tables.delete(id)
  else board.tables.set(id, readTable(grid))
  if (type === 'CONNECTOR') board.links.set(id, readLink(node as ConnectorNode, id, made))
  else if (made === null) return false
  board.nodes.set(id, node)
  return true
}

function readLink(node: ConnectorNode, id: string, made: MadeNode | null): Link {
  const ours = made?.what === 'connector' && made.for !== null && made.to !== null
  return {
    id,
    from: attachedTo(node.connectorStart),
    to: attachedTo(node.connectorEnd),
    says: node.text.characters,
    ours: ours ? { from: made.for, to: made.to } : null,
  }
}

function attachedTo(end: ConnectorEndpoint): string | null {
  return 'endpointNodeId' in end ? end.endpointNodeId : null
}

/** Every text of the table: people edit cells by hand, and a cell has no event of its own. */
export function readTable(grid: Grid): { id: string; rows: ReturnType<typeof readRows>; texts: string[][] } {
  const { node, numRows, numColumns } = grid
  const texts = Array.from({ length: numRows }, (_, row) =>
    Array.from({ length: numColumns }, (__, column) => grid.cellAt(row, column).text.characters),
  )
  return { id: node.id, rows: readRows(node), texts }
}
