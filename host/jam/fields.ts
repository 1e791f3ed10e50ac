/** What a field of a message holds, if it holds what is asked for: each file brings a schema of its own. */
import { isFields, type Fields } from './decode.ts'

/** A number that is one: damage can make others of them. */
export function numberOf(fields: Fields | undefined, name: string): number | undefined {
  const value = fields?.[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A text, be it empty. */
export function textOf(fields: Fields | undefined, name: string): string | undefined {
  const value = fields?.[name]
  return typeof value === 'string' ? value : undefined
}

/** Yes or no, or nothing when it is not said. */
export function flagOf(fields: Fields | undefined, name: string): boolean | undefined {
  const value = fields?.[name]
  return typeof value === 'boolean' ? value : undefined
}

/** A message within a message. */
export function fieldsOf(fields: Fields | undefined, name: string): Fields | undefined {
  const value = fields?.[name]
  return isFields(value) ? value : undefined
}

/** The messages of a list, or nothing when there is no list. */
export function listOf(fields: Fields | undefined, name: string): Fields[] | undefined {
  const value = fields?.[name]
  return Array.isArray(value) ? value.filter(isFields) : undefined
}

/** The numbers of a list; none when there is no list. */
export function numbersOf(fields: Fields | undefined, name: string): number[] {
  const value = fields?.[name]
  return Array.isArray(value) ? value.filter((item): item is number => Number.isFinite(item)) : []
}

/** Bytes, such as a hash. */
export function bytesOf(fields: Fields | undefined, name: string): Uint8Array | undefined {
  const value = fields?.[name]
  return value instanceof Uint8Array ? value : undefined
}

/** The id of a node as REST and the plugin API write it, `session:local`. */
export function idOf(fields: Fields | undefined, name: string): string | undefined {
  return idFrom(fieldsOf(fields, name))
}

/** The id that two numbers make. */
export function idFrom(guid: Fields | undefined): string | undefined {
  const [session, local] = [numberOf(guid, 'sessionID'), numberOf(guid, 'localID')]
  return session === undefined || local === undefined ? undefined : `${session}:${local}`
}
