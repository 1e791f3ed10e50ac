/** The schema that each file brings for its own data (Kiwi): every version of FigJam has another. */
import { decodeBinarySchema, type Definition as Declared, type Schema as Declarations } from 'kiwi-schema'
import { damaged, newer } from './wrong.ts'

const NATIVE = ['bool', 'byte', 'int', 'uint', 'float', 'string', 'int64', 'uint64'] as const

export type Native = (typeof NATIVE)[number]

export interface Field {
  readonly name: string
  readonly type: Native | Definition
  readonly isArray: boolean
  /** Whether it is kept; what is not wanted of a message is read past. */
  readonly isWanted: boolean
}

/** The fields to keep, by the name of their message; of one that is not named, all. */
export type Wanted = Readonly<Record<string, ReadonlySet<string>>>

/** `names` by number of an enum, `fields` in their order of a struct, and by number of a message. */
export type Definition =
  | { readonly kind: 'ENUM'; readonly name: string; readonly names: ReadonlyMap<number, string> }
  | { readonly kind: 'STRUCT'; readonly name: string; readonly fields: readonly Field[] }
  | { readonly kind: 'MESSAGE'; readonly name: string; readonly fields: ReadonlyMap<number, Field> }

export type Schema = ReadonlyMap<string, Definition>

/** Reads a schema. What it says of a kind or type that is not known is of a newer Kiwi. Throws a `BoardError`. */
export function readSchema(bytes: Uint8Array, wanted: Wanted = {}): Schema {
  return linked(declarationsOf(bytes), wanted)
}

function declarationsOf(bytes: Uint8Array): Declarations {
  try {
    return decodeBinarySchema(bytes)
  } catch (error) {
    throw error instanceof Error && error.message.startsWith('Invalid type') ? newer() : damaged()
  }
}

/** Makes each definition once, empty, and then fills in its fields, because definitions may name each other. */
function linked({ definitions }: Declarations, wanted: Wanted): Schema {
  const made = new Map<string, { definition: Definition; fill: () => void }>()
  for (const declared of definitions)
    made.set(
      declared.name,
      make(declared, wanted, (name) => made.get(name)?.definition),
    )
  for (const { fill } of made.values()) fill()
  return new Map([...made].map(([name, { definition }]) => [name, definition]))
}

function make(
  { name, kind, fields: declared }: Declared,
  wanted: Wanted,
  find: (name: string) => Definition | undefined,
) {
  const names = kind === 'MESSAGE' && Object.hasOwn(wanted, name) ? wanted[name] : undefined
  const linkedFields = () =>
    declared.map((field) => {
      const type = NATIVE.find((native) => native === field.type) ?? find(field.type ?? '')
      if (type === undefined) throw newer()
      const isWanted = names?.has(field.name) ?? true
      return { name: field.name, type, isArray: field.isArray, isWanted, number: field.value }
    })
  switch (kind) {
    case 'ENUM': {
      const names = new Map(declared.map((field) => [field.value, field.name]))
      return { definition: { kind, name, names }, fill: () => undefined }
    }
    case 'STRUCT': {
      const fields: Field[] = []
      return { definition: { kind, name, fields }, fill: () => void fields.push(...linkedFields()) }
    }
    case 'MESSAGE': {
      const fields = new Map<number, Field>()
      const fill = () => {
        // Of two fields of one number, the first counts.
        for (const { number, ...field } of linkedFields()) if (!fields.has(number)) fields.set(number, field)
      }
      return { definition: { kind, name, fields }, fill }
    }
    default:
      throw newer()
  }
}
