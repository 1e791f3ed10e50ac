import type { Box } from '../core/base/index.ts'
import { freePlace } from '../core/sketch/index.ts'
import { unlessGone } from './gone.ts'
import type { LiveBoard } from './live-board.ts'
import { boxOf } from './read-card.ts'
import { readSight } from './sight.ts'

/** Air around something new, in parts of its height, within limits (canvas pixels). */
const AIR = { share: 0.2, least: 40, most: 160 }

/** A free place on the page near a box, or near the middle of the view where there is none (page coordinates); never behind the panel. */
export function findFreePlace(
  board: LiveBoard,
  size: { readonly width: number; readonly height: number },
  near: Box | null,
): { x: number; y: number } {
  const gap = Math.min(AIR.most, Math.max(AIR.least, size.height * AIR.share))
  const around = near ?? { ...figma.viewport.center, width: 0, height: 0 }
  return freePlace(size, around, boxesOnPage(board.page), gap, readSight())
}

/** Everything that lies on the page itself; what is inside a section or frame lies within its box, or nearly. */
function boxesOnPage(page: PageNode): Box[] {
  return page.children.flatMap((node) => unlessGone(() => (node.visible ? boxOf(node) : null)) ?? [])
}
