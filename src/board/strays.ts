/**
 * Half-made nodes that could not be taken away, because the file was read-only by then: this person’s FigJam remembers
 * them, and the next command takes them away, also when the plugin was opened anew.
 */
import { keepStrays, readStrays } from '../doors/prefs.ts'
import { unlessGone } from './gone.ts'
import type { LiveBoard } from './live-board.ts'

/** Finds again what an earlier run had to leave on this page. */
export async function recallStrays(board: LiveBoard): Promise<void> {
  for (const { page, node: id, looks } of await readStrays()) {
    if (page !== board.page.id) continue
    const node = await figma.getNodeByIdAsync(id)
    // Another file may have a node of that id, and somebody may have made this one theirs.
    if (node !== null && node.type !== 'PAGE' && node.type !== 'DOCUMENT' && looksOf(node) === looks)
      board.strays.add(node)
  }
}

/** Remembers what is left now, where that is not what was remembered before. */
export async function rememberStrays(board: LiveBoard, before: number): Promise<void> {
  if (before + board.strays.size === 0) return
  const others = (await readStrays()).filter(({ page }) => page !== board.page.id)
  const own = Array.from(board.strays).flatMap((node) => {
    const looks = looksOf(node)
    return looks === null ? [] : [{ page: board.page.id, node: node.id, looks }]
  })
  await keepStrays([...others, ...own])
}

/** Enough to know a node for the one that was left; null for one that is gone. */
function looksOf(node: SceneNode): string | null {
  const looks = unlessGone(() => {
    const { type, name, x, y, width, height } = node
    return [type, name, x, y, width, height].join('|')
  })
  return looks ?? null
}
