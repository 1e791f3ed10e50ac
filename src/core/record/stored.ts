import * as v from 'valibot'
import { perObject } from '../base/index.ts'

/** The version this plugin writes. A higher one on the board belongs to a newer plugin and is never overwritten. */
export const VERSION = 1

/** What a value read from the board can be (docs/data.md, Four ends). `raw` is kept so that nothing is lost. */
export type Stored<T> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'newer'; readonly version: number; readonly raw: string }
  | { readonly kind: 'damaged'; readonly raw: string; readonly why: string }

export const ABSENT = { kind: 'absent' } as const

const stampFields = { v: v.literal(VERSION), at: v.string() }

/**
 * A stored value with these fields; others are kept. Each says its version and the id of the node it was written on: found
 * elsewhere, it is a copy.
 * @__NO_SIDE_EFFECTS__
 */
export function stored<Fields extends v.ObjectEntries>(fields: Fields) {
  return v.looseObject({ ...stampFields, ...fields })
}

declare const isStamped: unique symbol
/** A value with the stamp of the node it is about to be written on; only `stamp` makes one. */
export type Stamped<T> = T & { readonly [isStamped]: true }

/**
 * A value as it is to be written on a node. What was read elsewhere brings the stamp of that place along: it never counts
 * here, because a value with another node’s id would be taken for a copy, and not be read again.
 */
export function stamp<T extends object>(at: string, value: T): Stamped<T & { v: typeof VERSION; at: string }> {
  const fresh = { v: VERSION, at } as const
  return { ...fresh, ...value, ...fresh } as Stamped<T & typeof fresh>
}

/** What the fields of a stored value say, without its stamp. */
export type Unstamped<Fields extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Fields, undefined>>

/** The version a value says; 0 where it says none that could be one. */
function versionOf(json: unknown): number {
  if (typeof json !== 'object' || json === null || !('v' in json)) return 0
  return Number.isInteger(json.v) ? (json.v as number) : 0
}

/** Texts read lately, by what they were read as: most are read again as they were, and are then the same object. */
const read = new WeakMap<object, Map<string, Stored<unknown>>>()

/** Of each schema; a board has fewer cards than this, or is read anew anyway. */
const MOST_REMEMBERED = 4000

/** Text to value with four ends; never throws. */
export function readStored<T>(schema: v.GenericSchema<unknown, T>, raw: string): Stored<T> {
  if (raw === '') return ABSENT
  const before = read.get(schema)?.get(raw)
  return before === undefined ? remember(schema, raw, parse(schema, raw)) : (before as Stored<T>)
}

/** What was just written as this text is not parsed to be known. */
export function rememberWritten(schema: v.GenericSchema, raw: string, value: unknown): void {
  remember(schema, raw, { kind: 'ok', value })
}

function remember<S extends Stored<unknown>>(schema: v.GenericSchema, raw: string, value: S): S {
  const known = read.get(schema) ?? new Map<string, Stored<unknown>>()
  if (known.size >= MOST_REMEMBERED) known.clear()
  read.set(schema, known.set(raw, value))
  return value
}

function parse<T>(schema: v.GenericSchema<unknown, T>, raw: string): Stored<T> {
  const json = parseJson(raw)
  if (json === undefined) return { kind: 'damaged', raw, why: 'it is not JSON' }
  const version = versionOf(json)
  if (version > VERSION) return { kind: 'newer', version, raw }
  const parsed = v.safeParse(schema, json)
  return parsed.success ? { kind: 'ok', value: parsed.output } : { kind: 'damaged', raw, why: whyNot(parsed.issues) }
}

/** Value to the text kept on the board; what is asked for once more is not written anew. */
export const writeStored = perObject((value: { readonly v: number; readonly at: string }): string =>
  JSON.stringify(value),
)

/** The first thing wrong with a value, with its path: `effort: Invalid type: …`. */
export function whyNot(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues
  if (issue === undefined) return 'it has an unknown form'
  const path = issue.path?.map((item) => String(item.key)).join('.')
  return path === undefined ? issue.message : `${path}: ${issue.message}`
}

export function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
