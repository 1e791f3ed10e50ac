/**
 * Reads everything: two indexed searches, then a handful of properties of each candidate (docs/architecture.md, The
 * road of a scan).
 */
import { canBystandersCount } from '../core/find/index.ts'
import { NAMESPACE } from '../doors/plugin-data.ts'
import { inPauses, pauseBefore, type Work } from '../doors/slices.ts'
import { emptyBoard, type LiveBoard } from './live-board.ts'
import { READ_TYPES, readNodes } from './read-nodes.ts'
import { snapshotOf } from './see.ts'
import { recallStrays } from './strays.ts'

/** The page as plain data. Cancelled, it holds what was read so far and `isWhole` is false. */
export async function scan(page: PageNode, work: Work): Promise<{ board: LiveBoard; isWhole: boolean }> {
  const board = emptyBoard(page)
  const found = page.findAllWithCriteria({ types: [...READ_TYPES] })
  const carriers = page.findAllWithCriteria({ sharedPluginData: { namespace: NAMESPACE } })
  for (const node of carriers) board.carriers.set(node.id, true)
  const types = new Set<string>(READ_TYPES)
  const others = carriers.filter((node) => !types.has(node.type))
  const isWhole = await readNodes(board, [...found, ...others], work, {
    beforeOthers: async () => {
      const snapshot = snapshotOf(board)
      await pauseBefore(snapshot.cards)
      board.isAllRead ||= await inPauses(canBystandersCount(snapshot))
      await pauseBefore(snapshot.cards)
    },
  })
  await recallStrays(board)
  return { board, isWhole }
}
