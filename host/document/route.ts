/**
 * Ways from one place to another with right angles only, as FigJam's elbowed connectors take (fact 69). Read off the lines
 * of 41 files, which hold the course that FigJam gave them.
 */
import type { Box, Point } from './box.ts'

export type Side = 'TOP' | 'LEFT' | 'BOTTOM' | 'RIGHT'

/** Where a line ends: at a side of a box, which it then leaves at a right angle and keeps clear of, or anywhere. */
export interface End {
  readonly point: Point
  readonly side: Side | undefined
  readonly box: Box | undefined
}

/** A part of a line that somebody put there: upright at an x, or level at a y. */
export type Bend = { readonly x: number } | { readonly y: number }

/** How far a line keeps away from what it goes around, in board units. */
const CLEARANCE = 32

/** What a bend costs, in units of length; and what nobody wants: to cross a card, or to turn back on itself. */
const BEND = 30
const CROSSING = 10_000
const REVERSAL = 100_000

const OUT: Readonly<Record<Side, Point>> = {
  TOP: { x: 0, y: -1 },
  BOTTOM: { x: 0, y: 1 },
  LEFT: { x: -1, y: 0 },
  RIGHT: { x: 1, y: 0 },
}

/** The point a distance away from an end, straight out of its side. */
export function outOf({ point, side }: Pick<End, 'point' | 'side'>, distance: number): Point {
  if (side === undefined) return point
  return { x: point.x + OUT[side].x * distance, y: point.y + OUT[side].y * distance }
}

/** The corners of the cheapest way, ends included; between ends at one point there is none. */
export function route(first: End, last: End): readonly Point[] {
  if (first.point.x === last.point.x && first.point.y === last.point.y) return [first.point, last.point]
  const [start, end] = [facing(first, last), facing(last, first)]
  const [from, to] = [outOf(start, reach(start, end)), outOf(end, reach(end, start))]
  const boxes = [start, end].flatMap(({ box }) => box ?? [])
  const halfway = { x: between(start, end, 'x'), y: between(start, end, 'y') }
  let best: readonly Point[] = []
  let least = Infinity
  for (const middle of ways(from, to, halfway, boxes)) {
    const points = withoutIdle([start.point, from, ...middle, to, end.point])
    const cost = costOf(points, boxes)
    if (cost < least) [best, least] = [points, cost]
  }
  return best
}

/** The way over the parts that somebody put there; nothing where there are none, or where two in a row run alike. */
export function bent(start: End, end: End, bends: readonly Bend[]): readonly Point[] | undefined {
  const [first, last] = [bends[0], bends.at(-1)]
  if (!first || !last) return undefined
  const corners = [{ ...start.point, ...first }]
  for (const [index, bend] of bends.entries()) {
    const next = bends[index + 1]
    if (next && 'x' in next === 'x' in bend) return undefined
    if (next) corners.push({ ...start.point, ...bend, ...next })
  }
  return withoutIdle([start.point, ...corners, { ...end.point, ...last }, end.point])
}

/** An end that is at no side of anything faces the other one, the longer way. */
function facing({ point, side, box }: End, { point: other }: End): End {
  if (side !== undefined) return { point, side, box }
  const [dx, dy] = [other.x - point.x, other.y - point.y]
  const towards = Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 'RIGHT' : 'LEFT') : dy > 0 ? 'BOTTOM' : 'TOP'
  return { point, side: towards, box: undefined }
}

/** The middle of what is between the boxes of two ends, or of the ends where nothing is between the boxes. */
function between(start: End, end: End, axis: 'x' | 'y'): number {
  const [size, from, to] = [axis === 'x' ? 'width' : 'height', start.point[axis], end.point[axis]] as const
  const [first, last] = [rangeOf(start, axis, size), rangeOf(end, axis, size)]
  if (first.end < last.start) return (first.end + last.start) / 2
  return last.end < first.start ? (last.end + first.start) / 2 : (from + to) / 2
}

function rangeOf({ point, box }: End, axis: 'x' | 'y', size: 'width' | 'height') {
  const start = box ? box[axis] : point[axis]
  return { start, end: start + (box ? box[size] : 0) }
}

/** How far an end would have to go straight out of its side to be beside the other. */
function ahead({ point, side }: End, other: End): number {
  if (side === undefined) return 0
  return (other.point.x - point.x) * OUT[side].x + (other.point.y - point.y) * OUT[side].y
}

/** Straight out as far as the clearance, or half of what there is between two ends that face each other. */
function reach(end: End, other: End): number {
  if (end.side === undefined) return 0
  const distance = ahead(end, other)
  return distance > 0 && distance < 2 * CLEARANCE ? distance / 2 : CLEARANCE
}

/** Corners between two points: over one line halfway or beside a box, or over two of them. Of two as cheap the first counts. */
function* ways(from: Point, to: Point, halfway: Point, boxes: readonly Box[]): Generator<readonly Point[]> {
  const xs = [halfway.x, from.x, to.x, ...boxes.flatMap(({ x, width }) => around(x, width))]
  const ys = [halfway.y, from.y, to.y, ...boxes.flatMap(({ y, height }) => around(y, height))]
  yield [at(halfway.x, from.y), at(halfway.x, to.y)]
  yield [at(from.x, halfway.y), at(to.x, halfway.y)]
  for (const x of xs) yield [at(x, from.y), at(x, to.y)]
  for (const y of ys) yield [at(from.x, y), at(to.x, y)]
  for (const x of xs) {
    for (const y of ys) {
      yield [at(x, from.y), at(x, y), at(to.x, y)]
      yield [at(from.x, y), at(x, y), at(x, to.y)]
    }
  }
}

const at = (x: number, y: number): Point => ({ x, y })
const around = (start: number, size: number) => [start - CLEARANCE, start + size + CLEARANCE]

/** Without points that are there twice, or where the line only goes on. */
function withoutIdle(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last?.x === point.x && last.y === point.y) continue
    if (before && last && turn(before, last, point) === 'on') kept.pop()
    kept.push(point)
  }
  return kept
}

function turn(a: Point, b: Point, c: Point): 'on' | 'back' | 'bend' {
  const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y]
  if (ux * vy !== uy * vx) return 'bend'
  return ux * vx + uy * vy > 0 ? 'on' : 'back'
}

function costOf(points: readonly Point[], boxes: readonly Box[]): number {
  let cost = 0
  points.forEach((point, index) => {
    const [next, after] = [points[index + 1], points[index + 2]]
    if (!next) return
    cost += Math.abs(next.x - point.x) + Math.abs(next.y - point.y)
    cost += CROSSING * boxes.filter((box) => crosses(point, next, box)).length
    if (after) cost += turn(point, next, after) === 'back' ? REVERSAL : BEND
  })
  return cost
}

/** Whether an upright or level line goes through the inside of a box; along its edge is not through. */
function crosses(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  const overlaps = (from: number, to: number, start: number, size: number) =>
    Math.max(from, to) > start + 1 && Math.min(from, to) < start + size - 1
  return overlaps(a.x, b.x, x, width) && overlaps(a.y, b.y, y, height)
}
