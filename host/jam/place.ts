/** Where nodes are. The file says how a node lies in its parent; REST says the upright box around it on the page. */
import type { Fields } from './decode.ts'
import { fieldsOf, numberOf } from './fields.ts'

/** How a node lies in another or on its page: `[[a, c, x], [b, d, y]]`, as REST writes it. */
export type Matrix = readonly [readonly [number, number, number], readonly [number, number, number]]

export interface Size {
  readonly width: number
  readonly height: number
}

export const UNMOVED: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
]

/** Turns smaller than this are what arithmetic left of none: 1e-23 was seen. */
const NO_TURN = 1e-6

/** How a node lies in its parent; as it is where the file says nothing. */
export function matrixOf(node: Fields): Matrix {
  const said = fieldsOf(node, 'transform')
  const at = (name: string, otherwise: number) => numberOf(said, name) ?? otherwise
  return [
    [at('m00', 1), at('m01', 0), at('m02', 0)],
    [at('m10', 0), at('m11', 1), at('m12', 0)],
  ]
}

/** A node's own width and height, before it is turned. */
export function sizeOf(node: Fields): Size | undefined {
  const [width, height] = [numberOf(fieldsOf(node, 'size'), 'x'), numberOf(fieldsOf(node, 'size'), 'y')]
  return width === undefined || height === undefined ? undefined : { width, height }
}

/** How something lies on the page that lies so in what lies so on the page. */
export function within([[a, c, x], [b, d, y]]: Matrix, [[e, g, u], [f, h, v]]: Matrix): Matrix {
  return [
    [a * e + c * f, a * g + c * h, a * u + c * v + x],
    [b * e + d * f, b * g + d * h, b * u + d * v + y],
  ]
}

/** Where a point of something is that lies so. */
export function pointOn([[a, c, x], [b, d, y]]: Matrix, point: { x: number; y: number }): { x: number; y: number } {
  return { x: a * point.x + c * point.y + x, y: b * point.x + d * point.y + y }
}

function isTurned([[a, c], [b, d]]: Matrix): boolean {
  return Math.abs(b) > NO_TURN || Math.abs(c) > NO_TURN || a < 0 || d < 0
}

/** The upright box around something of a size that lies so. */
export function boxOn([[a, c, x], [b, d, y]]: Matrix, { width, height }: Size) {
  const across = [0, a * width, c * height, a * width + c * height]
  const down = [0, b * width, d * height, b * width + d * height]
  const [left, top] = [Math.min(...across), Math.min(...down)]
  return { x: x + left, y: y + top, width: Math.max(...across) - left, height: Math.max(...down) - top }
}

/** What REST says of a node's place: its box, and where it is turned also by how much and how large it is itself. */
export function placeFields(size: Size | undefined, inContainer: Matrix, onPage: Matrix) {
  if (!size) return {}
  const absoluteBoundingBox = boxOn(onPage, size)
  if (!isTurned(inContainer) && !isTurned(onPage)) return { absoluteBoundingBox }
  const [[a, c, x], [b, d, y]] = inContainer
  return {
    absoluteBoundingBox,
    ...(isTurned(inContainer) && { rotation: Math.atan2(b, a) }),
    size: { x: size.width, y: size.height },
    relativeTransform: [
      [a, c, x],
      [b, d, y],
    ],
  }
}
