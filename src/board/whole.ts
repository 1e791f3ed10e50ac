/** What is made is whole, or it is not there: whatever FigJam refuses on the way, nothing half made is left. */
import { isGone, isThere } from './gone.ts'
import type { LiveBoard } from './live-board.ts'
import { drop } from './reread.ts'

/** So often a node is made again that somebody else deletes while it is made. */
const TURNS = 3

/** Makes a node and all that belongs to it. Where a part of that fails, the node goes again, and the error goes on. */
export async function whole<Made extends SceneNode>(
  board: LiveBoard,
  make: () => Made,
  finish: (node: Made) => void | Promise<void>,
): Promise<Made> {
  for (let turn = 1; ; turn++) {
    const node = make()
    try {
      await finish(node)
      return node
    } catch (error) {
      const isDeleted = isGone(error) && !isThere(node)
      takeAway(board, node)
      if (!isDeleted || turn === TURNS) throw error
    }
  }
}

/** Takes a node of ours off the board; one that somebody else took already is gone as well. */
export function take(board: LiveBoard, node: SceneNode): void {
  const { id } = node
  try {
    node.remove()
  } catch (error) {
    if (!isGone(error)) throw error
  }
  drop(board, id)
}

/** Takes away what was left half made, because FigJam refused even to take it away then. True when there was any. */
export function takeStrays(board: LiveBoard): boolean {
  const strays = Array.from(board.strays)
  board.strays.clear()
  for (const node of strays) takeAway(board, node)
  return strays.length > board.strays.size
}

/** Takes away what nobody is to keep; where FigJam refuses even that, it goes with the next command. */
export function takeAway(board: LiveBoard, node: SceneNode): void {
  try {
    take(board, node)
  } catch {
    board.strays.add(node)
  }
}
