/** Paints: REST colours carry an alpha and leave out defaults; the plugin API has gradients as a transform. */
import type { Json } from '../document/types.ts'
import { isObject, type JsonObject } from './json.ts'

type Point = Readonly<{ x: number; y: number }>

export function paintsFromRest(value: Json): Json[] | undefined {
  if (!Array.isArray(value)) return undefined
  const paints = value.map((paint) => (isObject(paint) ? paintFromRest(paint) : undefined))
  return paints.every((paint) => paint !== undefined) ? paints : undefined
}

export function paintsToRest(value: Json): Json {
  return Array.isArray(value) ? value.map((paint) => (isObject(paint) ? paintToRest(paint) : paint)) : value
}

function paintFromRest({ visible = true, opacity = 1, blendMode = 'NORMAL', ...paint }: JsonObject): JsonObject {
  const { color, imageRef, scaleMode, gradientHandlePositions, ...others } = paint
  if (paint.type === 'SOLID' && isObject(color)) {
    const { a = 1, ...rgb } = color
    const alpha = typeof a === 'number' && typeof opacity === 'number' ? a * opacity : opacity
    return { visible, opacity: alpha, blendMode, color: asFloats(rgb), ...others }
  }
  if (paint.type === 'IMAGE') {
    const mode = scaleMode === 'STRETCH' ? 'CROP' : (scaleMode ?? 'FILL')
    return { visible, opacity, blendMode, scaleMode: mode, imageHash: imageRef ?? null, ...others }
  }
  const gradientTransform = transformOf(gradientHandlePositions)
  if (gradientTransform) return { visible, opacity, blendMode, gradientTransform, ...others }
  return { visible, opacity, blendMode, ...paint }
}

/** Figma keeps channels as 32-bit floats; a file written by hand says them as doubles. */
function asFloats(rgb: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(rgb).map(([channel, value]) => [channel, typeof value === 'number' ? Math.fround(value) : value]),
  )
}

function paintToRest(paint: JsonObject): JsonObject {
  const { visible, opacity, color, imageHash, scaleMode, gradientTransform, ...others } = paint
  if (visible === false) others.visible = visible
  if (opacity !== 1 && opacity !== undefined) others.opacity = opacity
  if (paint.type === 'SOLID' && isObject(color)) return { color: Object.assign({}, color, { a: 1 }), ...others }
  if (paint.type === 'IMAGE') {
    if (imageHash) others.imageRef = imageHash
    return { scaleMode: scaleMode === 'CROP' ? 'STRETCH' : (scaleMode ?? 'FILL'), ...others }
  }
  const gradientHandlePositions = handlesOf(gradientTransform)
  if (gradientHandlePositions) return { gradientHandlePositions, ...others }
  return { ...paint, ...others }
}

/**
 * A gradient runs from (0, ½) to (1, ½) in its own square, (0, 1) gives its width. REST says where those three points
 * lie on the node; the plugin API says how the node maps to the square.
 */
function transformOf(handles: Json | undefined): Json | undefined {
  if (!Array.isArray(handles)) return undefined
  const [start, end, side] = handles.map(pointOf)
  if (!start || !end || !side) return undefined
  const along = { x: end.x - start.x, y: end.y - start.y }
  const across = { x: (side.x - start.x) * 2, y: (side.y - start.y) * 2 }
  const origin = { x: start.x - across.x / 2, y: start.y - across.y / 2 }
  const determinant = along.x * across.y - across.x * along.y
  if (determinant === 0) return undefined
  const [a, c] = [across.y / determinant, -across.x / determinant]
  const [b, d] = [-along.y / determinant, along.x / determinant]
  return [
    [a, c, -(a * origin.x + c * origin.y)],
    [b, d, -(b * origin.x + d * origin.y)],
  ]
}

function handlesOf(transform: Json | undefined): Json | undefined {
  const [[a, c, x] = [], [b, d, y] = []] = Array.isArray(transform) ? transform.map(numbersOf) : []
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  const determinant = a * d - b * c
  if (x === undefined || y === undefined || determinant === 0) return undefined
  return [
    { x: 0, y: 0.5 },
    { x: 1, y: 0.5 },
    { x: 0, y: 1 },
  ].map((point) => ({
    x: (d * (point.x - x) - c * (point.y - y)) / determinant,
    y: (a * (point.y - y) - b * (point.x - x)) / determinant,
  }))
}

function pointOf(value: Json): Point | undefined {
  if (!isObject(value) || typeof value.x !== 'number' || typeof value.y !== 'number') return undefined
  return { x: value.x, y: value.y }
}

function numbersOf(value: Json): number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : []
}
