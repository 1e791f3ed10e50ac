import type { Box } from '../document/geometry.ts'

/** What the tools take at the bottom. */
const BOTTOM = 60

/** A part of the screen that is smaller than this is no room for a board. */
const LEAST = { width: 240, height: 120 }

/** The parts of the screen between the bar that ends at `top` and the tools, on each side of a window. */
export function freeParts(top: number, covered: DOMRect | undefined): Box[] {
  const whole = { x: 0, y: top, width: innerWidth, height: innerHeight - top - BOTTOM }
  if (!covered) return [whole]
  return [
    { ...whole, width: covered.left },
    { ...whole, x: covered.right, width: innerWidth - covered.right },
    { ...whole, height: covered.top - top },
    { ...whole, y: covered.bottom, height: top + whole.height - covered.bottom },
  ]
}

/**
 * The largest part that is room for a board; all between the bars where there is none. FigJam itself takes no notice of
 * its windows: here a newcomer has one open from the start, and should see what the plugin shows.
 */
export function freeBox(top: number, covered: DOMRect | undefined): Box {
  const [largest] = freeParts(top, covered)
    .filter(({ width, height }) => width >= LEAST.width && height >= LEAST.height)
    .sort((one, other) => areaOf(other) - areaOf(one))
  return largest ?? { x: 0, y: top, width: innerWidth, height: innerHeight - top - BOTTOM }
}

function areaOf({ width, height }: Box): number {
  return width * height
}
