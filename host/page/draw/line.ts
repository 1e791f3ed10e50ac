/** Connectors as SVG paths: the line itself, and what stands at its ends. */
import type { Point } from '../../document/geometry.ts'

/** How round the corners of an elbowed line are, in board units. */
const CORNER = 24

/** Caps that are filled; the others are lines. */
const FILLED: Readonly<Record<string, (place: Place) => string>> = {
  // Two triangles: what tells them apart in FigJam is not documented, both point at the end.
  ARROW_EQUILATERAL: ({ at }) => `M${at(1, 0.6)}L${at(0, 0)}L${at(1, -0.6)}Z`,
  TRIANGLE_FILLED: ({ at }) => `M${at(1, 0.6)}L${at(0, 0)}L${at(1, -0.6)}Z`,
  DIAMOND_FILLED: ({ at }) => `M${at(0, 0)}L${at(0.6, 0.5)}L${at(1.2, 0)}L${at(0.6, -0.5)}Z`,
  CIRCLE_FILLED: ({ at, size }) => circle(at(0, 0), at(0.9, 0), 0.45 * size),
}

const OPEN: Readonly<Record<string, (place: Place) => string>> = {
  // At right angles to each other, 18 long on a line of 4 (REST files: what is painted is 29.46 high).
  ARROW_LINES: ({ at }) => `M${at(0.8, 0.8)}L${at(0, 0)}L${at(0.8, -0.8)}`,
  ERD_ONE: ({ at }) => bar(at, 0.6),
  ERD_EXACTLY_ONE: ({ at }) => bar(at, 0.5) + bar(at, 0.9),
  ERD_MANY: foot,
  ERD_ONE_OR_MORE: (place) => foot(place) + bar(place.at, 1.1),
  ERD_ZERO_OR_ONE: ({ at, size }) => bar(at, 0.4) + circle(at(0.7, 0), at(1.4, 0), 0.35 * size),
  ERD_ZERO_OR_MORE: (place) => foot(place) + circle(place.at(1, 0), place.at(1.7, 0), 0.35 * place.size),
}

/** Points seen from an end: `at(along the line, beside it)`, in sizes of a cap. */
interface Place {
  readonly size: number
  readonly at: (along: number, beside: number) => string
}

/** Whether a line has any length: one that has none leaves nothing on the board. */
export function hasLength(points: readonly Point[]): boolean {
  const [first] = points
  return first !== undefined && points.some(({ x, y }) => Math.hypot(x - first.x, y - first.y) > 0.5)
}

export function elbowed(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]]
      if (!before) return `M${point.x} ${point.y}`
      if (!after) return `L${point.x} ${point.y}`
      const near = towards(point, before, CORNER)
      const far = towards(point, after, CORNER)
      return `L${near.x} ${near.y}Q${point.x} ${point.y} ${far.x} ${far.y}`
    })
    .join('')
}

/** A curve through two points, each with the point that it leaves towards. */
export function curved(start: Point, leaving: Point, arriving: Point, end: Point): string {
  return `M${start.x} ${start.y}C${leaving.x} ${leaving.y} ${arriving.x} ${arriving.y} ${end.x} ${end.y}`
}

/** The cap at `end` of a line that comes from `from`, as what is filled and what is only drawn. */
export function capOf(cap: unknown, end: Point, from: Point, weight: number): { filled: string; open: string } {
  const size = weight * 3 + 4
  const angle = Math.atan2(from.y - end.y, from.x - end.x)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const at = (along: number, beside: number) =>
    `${end.x + size * (along * cos - beside * sin)} ${end.y + size * (along * sin + beside * cos)}`
  const name = String(cap)
  return { filled: FILLED[name]?.({ size, at }) ?? '', open: OPEN[name]?.({ size, at }) ?? '' }
}

/** The point halfway along a line, where its label stands. */
export function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point))
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]]
    if (from && to && length >= left) return towards(from, to, left, 1)
    left -= length
  }
  return points[0] ?? { x: 0, y: 0 }
}

function bar(at: Place['at'], along: number): string {
  return `M${at(along, 0.5)}L${at(along, -0.5)}`
}

function foot({ at }: Place): string {
  return `M${at(0, 0.6)}L${at(0.9, 0)}L${at(0, -0.6)}`
}

function circle(from: string, to: string, radius: number): string {
  return `M${from}A${radius} ${radius} 0 1 1 ${to}A${radius} ${radius} 0 1 1 ${from}Z`
}

/** The point `length` on the way from one to another, and no further than a share of it. */
function towards(from: Point, to: Point, length: number, most = 0.5): Point {
  const whole = distance(from, to)
  const share = whole === 0 ? 0 : Math.min(length / whole, most)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}
