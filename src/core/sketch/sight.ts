import { contains, overlap, type Box } from '../base/index.ts'

/** What one person sees of the page (page coordinates). */
export interface Sight {
  readonly view: Box
  /** What the panel lies over; null while there is none. */
  readonly panel: Box | null
}

/** All of it is seen: on the screen, and not behind the panel. */
export function isInSight(box: Box, { view, panel }: Sight): boolean {
  return contains(view, box) && (panel === null || !overlap(box, panel))
}

/** Where to look, and how much closer: 1 is as close as now, less is from farther away. */
export interface Look {
  readonly center: { readonly x: number; readonly y: number }
  readonly closer: number
}

/** A box fills no more than this of the room beside the panel. */
const FILLS = 0.9

/**
 * Where to look so that a box stands beside the panel, in the larger room to its left, right, top or bottom; never closer
 * than now. Null where it is in sight already, or no room is left.
 */
export function lookBeside(box: Box, sight: Sight): Look | null {
  const { view, panel } = sight
  if (panel === null || isInSight(box, sight)) return null
  const rooms = roomsBeside(view, panel).map((room) => ({ room, closer: closeness(box, room) }))
  const best = rooms.reduce((a, b) => (b.closer > a.closer ? b : a))
  if (best.closer <= 0) return null
  const { closer } = best
  // What is away from the middle of the screen is so on the screen, however close one looks.
  const [at, middle, room] = [middleOf(box), middleOf(view), middleOf(best.room)]
  const center = { x: at.x - (room.x - middle.x) / closer, y: at.y - (room.y - middle.y) / closer }
  return { center, closer }
}

function roomsBeside(view: Box, panel: Box): Box[] {
  const [right, bottom] = [view.x + view.width, view.y + view.height]
  const [panelRight, panelBottom] = [panel.x + panel.width, panel.y + panel.height]
  return [
    { ...view, width: panel.x - view.x },
    { ...view, x: panelRight, width: right - panelRight },
    { ...view, height: panel.y - view.y },
    { ...view, y: panelBottom, height: bottom - panelBottom },
  ]
}

/** Nothing, or less, where there is no room. */
function closeness(box: Box, room: Box): number {
  const [width, height] = [Math.max(1, box.width), Math.max(1, box.height)]
  return Math.min(1, (FILLS * room.width) / width, (FILLS * room.height) / height)
}

function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}
