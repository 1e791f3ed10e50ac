import { overlap, type Box } from '../base/index.ts'
import { isInSight, type Sight } from './sight.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Boards are read to the right and downwards: what is new stands there unless the other ways are this much shorter. */
const BACKWARDS = 8

/**
 * A place for something new, as near to `around` as there is one that touches nothing: to its right, below it, to its
 * left or above it, whichever has the shortest way to free ground. `gap` (canvas pixels) stays between it and the rest.
 * A place that is seen comes before one that is not, and none is behind the panel.
 */
export function freePlace(
  size: Size,
  around: Box,
  onPage: readonly Box[],
  gap: number,
  sight: Sight | null = null,
): { x: number; y: number } {
  const obstacles = sight?.panel == null ? onPage : [...onPage, sight.panel]
  const right = slide({ x: around.x + around.width + gap, y: around.y, ...size }, 'x', 1, obstacles, gap)
  const below = slide({ x: around.x, y: around.y + around.height + gap, ...size }, 'y', 1, obstacles, gap)
  const left = slide({ x: around.x - gap - size.width, y: around.y, ...size }, 'x', -1, obstacles, gap)
  const above = slide({ x: around.x, y: around.y - gap - size.height, ...size }, 'y', -1, obstacles, gap)
  const ways = [
    right,
    below,
    { ...left, way: left.way * BACKWARDS + gap },
    { ...above, way: above.way * BACKWARDS + gap },
  ]
  const seen = sight === null ? [] : ways.filter((each) => isInSight({ ...each, ...size }, sight))
  const nearest = (seen.length > 0 ? seen : ways).reduce((best, next) => (next.way < best.way ? next : best))
  return { x: nearest.x, y: nearest.y }
}

/** Pushes a box on until it is clear; every push passes at least one obstacle, so it ends. */
function slide(
  start: Box,
  axis: 'x' | 'y',
  direction: 1 | -1,
  obstacles: readonly Box[],
  gap: number,
): Box & { readonly way: number } {
  const side = axis === 'x' ? 'width' : 'height'
  let box = start
  for (;;) {
    const hit = obstacles.find((other) => overlap(grown(box, gap / 2), other))
    if (hit === undefined) return { ...box, way: Math.abs(box[axis] - start[axis]) }
    const next = direction === 1 ? hit[axis] + hit[side] + gap : hit[axis] - gap - box[side]
    box = { ...box, [axis]: next }
  }
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}
