import type { Json } from '../document/types.ts'

export type JsonObject = Record<string, Json>

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is nothing but JSON, all the way down; without recursion, because boards nest deeply. */
export function isJson(value: unknown): value is Json {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (next === null || typeof next === 'string' || typeof next === 'boolean' || typeof next === 'number') continue
    if (typeof next !== 'object') return false
    for (const item of Object.values(next)) left.push(item)
  }
  return true
}
