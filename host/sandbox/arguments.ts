/** Arguments of the plugin's calls: what they must be, and the refusal when they are not (api/api-errors page). */
import type { Json } from '../document/types.ts'
import { Refusal } from '../refusal.ts'

export function textIn(value: unknown, what: string): string {
  if (typeof value !== 'string') throw wrongType(what, 'string', value)
  return value
}

export function numberIn(value: unknown, what: string): number {
  if (typeof value !== 'number') throw wrongType(what, 'number', value)
  return value
}

export function listIn(value: Json | undefined, what: string): readonly Json[] {
  if (!Array.isArray(value)) throw wrongType(what, 'array', value)
  return value
}

/** The fields of an options object; none when there is no object. */
export function fieldsIn(value: Json | undefined): Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

export function pointIn(value: Json | undefined): { x: number; y: number } {
  const { x, y } = fieldsIn(value)
  return { x: numberIn(x, 'x'), y: numberIn(y, 'y') }
}

/** The id in a node reference that came through the wall. */
export function idIn(value: Json | undefined): string {
  const { $node: id } = fieldsIn(value)
  if (typeof id !== 'string') throw wrongType('node', 'node', value)
  return id
}

/** `undefined` arrives as `null`, because arguments travel as JSON. */
function wrongType(what: string, wanted: string, value: unknown): Refusal {
  const given = value === null ? 'undefined' : typeof value
  return new Refusal(`Expected "${what}" to have type ${wanted} but got ${given} instead`)
}
