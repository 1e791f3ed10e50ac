import type { Box } from '../document/geometry.ts'

/** What the bars take at the top and at the bottom. */
const TOP = 56
const BOTTOM = 60

/** Less than this beside a window is no room for a board. */
const LEAST = 240

/** The part of the screen that the bars and the plugin's window leave free; all of it where that is too little. */
export function freeBox(covered: DOMRect | undefined): Box {
  const whole = { x: 0, y: TOP, width: innerWidth, height: innerHeight - TOP - BOTTOM }
  if (!covered) return whole
  const [left, right] = [covered.left, innerWidth - covered.right]
  const width = Math.max(left, right)
  if (width < LEAST) return whole
  return { ...whole, x: left >= right ? 0 : covered.right, width }
}
