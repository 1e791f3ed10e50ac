/** Many boxes on one page, asked quickly: which of them does another box touch? */

/** Side of the squares that the page is divided into (canvas pixels): about the size of a card. */
const SQUARE = 512

/** A box over more squares than this is asked by itself: a card a million pixels wide would fill them all. */
const MOST_SQUARES = 256

/** Finds the first of `boxes` that a box overlaps and that counts; sharing an edge is no overlap. */
export type FindHit = (box: Box, counts: (other: Box) => boolean) => Box | null

export function indexBoxes(boxes: Iterable<Box>): FindHit {
  const bySquare = new Map<string, Box[]>()
  const all = Array.from(boxes)
  const large = all.filter((box) => countSquares(box) > MOST_SQUARES)
  for (const box of all) {
    if (countSquares(box) > MOST_SQUARES) continue
    for (const square of squaresOf(box)) {
      const list = bySquare.get(square)
      if (list === undefined) bySquare.set(square, [box])
      else list.push(box)
    }
  }
  return (box, counts) => {
    const hit = (other: Box) => overlap(box, other) && counts(other)
    if (countSquares(box) > MOST_SQUARES) return all.find(hit) ?? null
    for (const square of squaresOf(box)) for (const other of bySquare.get(square) ?? []) if (hit(other)) return other
    return large.find(hit) ?? null
  }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  )
}

export function union(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

function countSquares({ x, y, width, height }: Box): number {
  const along = (from: number, size: number) => Math.floor((from + size) / SQUARE) - Math.floor(from / SQUARE) + 1
  return along(x, width) * along(y, height)
}

function* squaresOf({ x, y, width, height }: Box): IterableIterator<string> {
  for (let column = Math.floor(x / SQUARE); column <= Math.floor((x + width) / SQUARE); column++)
    for (let row = Math.floor(y / SQUARE); row <= Math.floor((y + height) / SQUARE); row++) yield `${column},${row}`
}

/** Page coordinates, canvas pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
