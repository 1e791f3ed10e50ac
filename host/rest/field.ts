/** How one REST field becomes one property of the plugin API, and back. */
import * as v from 'valibot'
import { sameJson } from '../document/equal.ts'
import type { Json, NodeRecord } from '../document/types.ts'
import type { JsonObject } from './json.ts'
import { paintsFromRest, paintsToRest } from './paint.ts'

export interface Field {
  readonly rest: string
  /** The plugin API's name on a node of a type, `undefined` where that type has no such property. */
  readonly property: (type: string) => string | undefined
  readonly read: (value: Json) => Json | undefined
  readonly write: (value: Json) => Json | undefined
}

type Schema = v.GenericSchema<unknown, Json>

/** Kept as it is, under the same name or another. */
export function same(rest: string, schema: Schema, property: (type: string) => string | undefined = () => rest): Field {
  return { rest, property, read: (value) => (v.is(schema, value) ? value : undefined), write: (value) => value }
}

export function paints(rest: string, property: (type: string) => string | undefined = () => rest): Field {
  return { rest, property, read: paintsFromRest, write: paintsToRest }
}

/** Words that differ. */
export function words(rest: string, pairs: Readonly<Record<string, string>>): Field {
  const back = Object.fromEntries(Object.entries(pairs).map(([ours, theirs]) => [theirs, ours]))
  return {
    rest,
    property: () => rest,
    read: (value) => (typeof value === 'string' ? (pairs[value] ?? value) : undefined),
    write: (value) => (typeof value === 'string' ? (back[value] ?? value) : value),
  }
}

/** Splits a REST node's fields (or its style's) into properties and what is left for `rest`. */
export function readAll(
  fields: readonly Field[],
  type: string,
  node: JsonObject,
): { props: JsonObject; rest: JsonObject } {
  const props: JsonObject = {}
  const taken = new Set<string>()
  for (const field of fields) {
    const said = node[field.rest]
    const property = field.property(type)
    const value = said === undefined || property === undefined ? undefined : field.read(said)
    if (said === undefined || property === undefined || value === undefined) continue
    props[property] = value
    if (sameJson(field.write(value), said)) taken.add(field.rest)
  }
  return { props, rest: Object.fromEntries(Object.entries(node).filter(([name]) => !taken.has(name))) }
}

/** The other way; a property that still says what `rest` said is given back in `rest`'s own words. */
export function writeAll(fields: readonly Field[], type: string, node: Pick<NodeRecord, 'props' | 'rest'>): JsonObject {
  const written: JsonObject = {}
  for (const field of fields) {
    const property = field.property(type)
    const value = property === undefined ? undefined : node.props[property]
    if (value === undefined) continue
    const kept = node.rest[field.rest]
    // A list that could not be read counts as none.
    const json = kept !== undefined && sameJson(field.read(kept) ?? [], value) ? kept : field.write(value)
    if (json !== undefined) written[field.rest] = json
  }
  return written
}
