/** Colours, gradients and pictures, as REST says them. */
import type { Json } from '../document/types.ts'
import type { Fields } from './decode.ts'
import { bytesOf, fieldsOf, flagOf, listOf, numberOf, textOf } from './fields.ts'
import { matrixOf } from './place.ts'

/** A list of paints for REST, or nothing when the file has no such list. */
export function paintsOf(fields: Fields | undefined, name: string): Json[] | undefined {
  return listOf(fields, name)?.map(paintOf)
}

/** A colour with its alpha, or nothing when there is none. */
export function colorOf(fields: Fields | undefined, name: string): Record<string, Json> | undefined {
  const color = fieldsOf(fields, name)
  const [r, g, b] = [numberOf(color, 'r'), numberOf(color, 'g'), numberOf(color, 'b')]
  if (r === undefined || g === undefined || b === undefined) return undefined
  return { r, g, b, a: numberOf(color, 'a') ?? 1 }
}

function paintOf(paint: Fields): Json {
  const opacity = numberOf(paint, 'opacity') ?? 1
  const type = textOf(paint, 'type') ?? 'UNKNOWN'
  const color = colorOf(paint, 'color')
  return {
    blendMode: textOf(paint, 'blendMode') ?? 'NORMAL',
    type,
    ...(flagOf(paint, 'visible') === false && { visible: false }),
    ...(opacity !== 1 && { opacity }),
    ...(type === 'SOLID' && color && { color }),
    ...(type === 'IMAGE' && pictureOf(paint)),
    ...(type.startsWith('GRADIENT_') && gradientOf(paint)),
  }
}

/** A picture is named by its hash, 20 bytes, as its file in the ZIP is. */
function pictureOf(paint: Fields): Record<string, Json> {
  const hash = bytesOf(fieldsOf(paint, 'image'), 'hash')
  const scaleMode = textOf(paint, 'imageScaleMode') ?? 'FILL'
  const [across, down] = matrixOf(paint)
  return {
    scaleMode,
    // Which part of a picture is seen that is cropped.
    ...(scaleMode === 'STRETCH' && fieldsOf(paint, 'transform') && { imageTransform: [[...across], [...down]] }),
    ...(hash && { imageRef: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') }),
  }
}

/**
 * The file says how the node maps to the gradient's own square, in which it runs from (0, ½) to (1, ½); REST says where
 * those points, and (0, 1) for its width, lie on the node.
 */
function gradientOf(paint: Fields): Record<string, Json> {
  const gradientStops = (listOf(paint, 'stops') ?? []).flatMap((stop) => {
    const [color, position] = [colorOf(stop, 'color'), numberOf(stop, 'position')]
    return color && position !== undefined ? [{ color, position }] : []
  })
  const [[a, c, x], [b, d, y]] = matrixOf(paint)
  const determinant = a * d - b * c
  if (determinant === 0) return { gradientStops }
  const onNode = (u: number, v: number) => ({
    x: (d * (u - x) - c * (v - y)) / determinant,
    y: (a * (v - y) - b * (u - x)) / determinant,
  })
  return { gradientHandlePositions: [onNode(0, 0.5), onNode(1, 0.5), onNode(0, 1)], gradientStops }
}
