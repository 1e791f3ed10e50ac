import type { Box } from '../document/geometry.ts'

/** What the tools take at the bottom. */
const BOTTOM = 60

/** A part of the screen that is smaller than this is no room for a board. */
const LEAST = { width: 240, height: 120 }

/**
 * The largest part of the screen that the bar at the top (which ends at `top`), the tools and the plugin's window leave
 * free; all between the bars where the window leaves too little. FigJam itself takes no notice of its windows: here a
 * newcomer has one open from the start, and should see what the plugin shows.
 */
export function freeBox(top: number, covered: DOMRect | undefined): Box {
  const whole = { x: 0, y: top, width: innerWidth, height: innerHeight - top - BOTTOM }
  if (!covered) return whole
  const parts = [
    { ...whole, width: covered.left },
    { ...whole, x: covered.right, width: innerWidth - covered.right },
    { ...whole, height: covered.top - top },
    { ...whole, y: covered.bottom, height: top + whole.height - covered.bottom },
  ].filter(({ width, height }) => width >= LEAST.width && height >= LEAST.height)
  const [largest] = parts.sort((one, other) => areaOf(other) - areaOf(one))
  return largest ?? whole
}

function areaOf({ width, height }: Box): number {
  return width * height
}
