/**
 * Messages between plugin and panel as text: plain objects, arrays, numbers, strings, booleans, null, undefined, Date
 * and Uint8Array travel (creating-ui page), everything else is refused.
 */
import { fromBase64, toBase64 } from './base64.ts'

type Packed = null | boolean | number | string | Packed[] | PackedObject

interface PackedObject {
  [key: string]: Packed
}

export function encodeMessage(message: unknown): string {
  return JSON.stringify(pack(message, new Set()))
}

export function decodeMessage(text: string): unknown {
  return unpack(JSON.parse(text) as Packed)
}

/** A value JSON can hold; what it cannot becomes an object with the one key `$`. */
function pack(value: unknown, above: Set<object>): Packed {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: ['number', Object.is(value, -0) ? '-0' : String(value)] }
    case 'undefined':
      return { $: ['undefined'] }
    case 'object':
      return value === null ? null : packObject(value, above)
    case 'symbol':
    case 'function':
    case 'bigint':
      // The words for a symbol were seen; that the others get the same is assumed.
      throw new Error(`Cannot unwrap ${typeof value}`)
  }
}

function packObject(value: object, above: Set<object>): Packed {
  if (above.has(value)) throw new Error('circular reference')
  if (value instanceof Date) return { $: ['date', value.getTime()] }
  if (value instanceof Uint8Array) return { $: ['bytes', toBase64(value)] }
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    throw new Error(`Cannot unwrap ${value instanceof ArrayBuffer ? 'ArrayBuffer' : value.constructor.name}`)
  }
  above.add(value)
  const packed = Array.isArray(value)
    ? value.map((item) => pack(item, above))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item, above)]))
  above.delete(value)
  return '$' in packed && !Array.isArray(packed) ? { $: ['object', packed] } : packed
}

function unpack(value: Packed): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(unpack)
  const tagged = value.$
  if (!Array.isArray(tagged)) return unpackEntries(value)
  const [tag, content] = tagged
  if (tag === 'number') return Number(content)
  if (tag === 'date') return new Date(Number(content))
  if (tag === 'bytes') return fromBase64(content as string)
  if (tag === 'object') return unpackEntries(content as PackedObject)
  return undefined
}

function unpackEntries(value: PackedObject): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]))
}
