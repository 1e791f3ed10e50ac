/** Where a small bar can be around a box of the screen. */
import type { Box } from '../../document/geometry.ts'
import { overlap } from '../stage/cover.ts'

export type Side = 'above' | 'below' | 'right' | 'left'

/** In the order in which people expect it. */
const SIDES: readonly Side[] = ['above', 'below', 'right', 'left']

/** Pixels to what it stands beside, and to the edges. */
const GAP = 8

interface Size {
  readonly width: number
  readonly height: number
}

export interface Spot {
  readonly side: Side
  readonly box: Box
}

/**
 * One spot for each side of `around`, inside a part of the screen that is free and shows some of it; no spots when no
 * part does, or none has the room. A spot lies on `around` itself only where there is no other.
 */
export function spotsAround(around: Box, { width, height }: Size, parts: readonly Box[]): Spot[] {
  const roomy = parts.map(inset).filter((part) => {
    return part.width >= width && part.height >= height && overlap(part, around) > 0
  })
  const spots = SIDES.flatMap((side) => {
    const wanted = { ...cornerAt(side, around, { width, height }), width, height }
    const boxes = roomy.map((part) => moveInto(part, wanted))
    const [nearest] = boxes.sort((one, other) => distance(one, wanted) - distance(other, wanted))
    return nearest ? { side, box: nearest } : []
  })
  const besides = spots.filter(({ box }) => overlap(box, around) === 0)
  return besides.length > 0 ? besides : spots
}

function cornerAt(side: Side, around: Box, { width, height }: Size): { x: number; y: number } {
  const middle = { x: around.x + (around.width - width) / 2, y: around.y + (around.height - height) / 2 }
  switch (side) {
    case 'above':
      return { ...middle, y: around.y - height - GAP }
    case 'below':
      return { ...middle, y: around.y + around.height + GAP }
    case 'right':
      return { ...middle, x: around.x + around.width + GAP }
    case 'left':
      return { ...middle, x: around.x - width - GAP }
  }
}

function inset({ x, y, width, height }: Box): Box {
  return { x: x + GAP, y: y + GAP, width: width - 2 * GAP, height: height - 2 * GAP }
}

function moveInto(part: Box, { x, y, width, height }: Box): Box {
  return {
    x: Math.max(part.x, Math.min(x, part.x + part.width - width)),
    y: Math.max(part.y, Math.min(y, part.y + part.height - height)),
    width,
    height,
  }
}

function distance(a: Box, b: Box): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
