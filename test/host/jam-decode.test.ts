/** The reader of messages, held against kiwi-schema's own on random messages of random schemas. */
import fc from 'fast-check'
import { compileSchema, decodeBinarySchema, encodeBinarySchema, type Definition, type Field } from 'kiwi-schema'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../host/jam/crc.ts'
import { decode } from '../../host/jam/decode.ts'
import { readSchema } from '../../host/jam/schema.ts'

type Message = Readonly<Record<string, unknown>>
interface Compiled {
  encodeMessage: (message: Message) => Uint8Array
  decodeMessage: (bytes: Uint8Array) => Message
}

const NATIVE = ['bool', 'byte', 'int', 'uint', 'float', 'string', 'int64', 'uint64'] as const

const text = fc.string({
  unit: fc.oneof(
    fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
    fc.constantFrom('\ud800', '\udc00', '😀'),
  ),
})
const word = text.map((letters) => letters.replaceAll('\0', ' '))

const natives: Readonly<Record<(typeof NATIVE)[number], fc.Arbitrary<unknown>>> = {
  bool: fc.boolean(),
  byte: fc.nat(255),
  int: fc.integer(),
  uint: fc.nat(0xffffffff),
  float: fc.float({ noNaN: true }),
  string: word,
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
}

const declared = (name: string, kind: Definition['kind'], fields: Field[]): Definition => ({
  name,
  kind,
  fields,
  line: 0,
  column: 0,
})
const field = (name: string, type: string | null, isArray: boolean, value: number): Field => ({
  ...{ name, type, isArray, value, isDeprecated: false, line: 0, column: 0 },
})

/**
 * An enum, structs that use what stands above them, and messages that may use each other and themselves. The last is the
 * one that is read.
 */
const schemas = fc
  .record({
    numbers: fc.uniqueArray(fc.nat(300), { minLength: 1, maxLength: 5 }),
    structs: fc.array(fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
    messages: fc.array(
      fc.uniqueArray(fc.tuple(fc.nat(), fc.boolean(), fc.integer({ min: 1, max: 200 })), {
        maxLength: 6,
        selector: ([, , value]) => value,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ numbers, structs, messages }): Definition[] => {
    const kinds = declared(
      'Kind',
      'ENUM',
      numbers.map((value, index) => field(`K${index}`, null, false, value)),
    )
    const known: string[] = [...NATIVE, 'Kind']
    const made = structs.map((fields, index) => {
      const types = [...known]
      known.push(`Struct${index}`)
      const all = fields.map(([pick, isArray], at) => field(`f${at}`, types[pick % types.length] ?? 'int', isArray, 0))
      return declared(`Struct${index}`, 'STRUCT', all)
    })
    const names = messages.map((_, index) => (index === messages.length - 1 ? 'Message' : `Message${index}`))
    const types = [...known, ...names]
    const written = messages.map((fields, index) =>
      declared(
        names[index] ?? 'Message',
        'MESSAGE',
        fields.map(([pick, isArray, value], at) =>
          field(`f${at}`, types[pick % types.length] ?? 'int', isArray, value),
        ),
      ),
    )
    return [kinds, ...made, ...written]
  })

function valueOf(type: string, definitions: readonly Definition[], depth: number): fc.Arbitrary<unknown> {
  const native = NATIVE.find((name) => name === type)
  if (native) return natives[native]
  const definition = definitions.find(({ name }) => name === type)
  const fields = definition?.fields ?? []
  if (definition?.kind === 'ENUM') return fc.constantFrom(...fields.map(({ name }) => name))
  const isDeep = depth > 3
  const entries = fields.map(({ name, type: inner, isArray }): [string, fc.Arbitrary<unknown>] => {
    const isNested =
      definition?.kind === 'MESSAGE' && definitions.some((other) => other.name === inner && other.kind === 'MESSAGE')
    if (isDeep && isNested) return [name, fc.constant(undefined)]
    const value = valueOf(inner ?? 'int', definitions, depth + 1)
    if (isArray && inner === 'byte') return [name, fc.uint8Array({ maxLength: 5 })]
    return [name, isArray ? fc.array(value, { maxLength: 3 }) : value]
  })
  const requiredKeys = definition?.kind === 'STRUCT' ? fields.map(({ name }) => name) : []
  return fc
    .record(Object.fromEntries(entries), { requiredKeys })
    .map((message) => Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined)))
}

const messages = schemas.chain((definitions) =>
  fc.record({
    definitions: fc.constant(definitions),
    message: valueOf('Message', definitions, 0) as fc.Arbitrary<Message>,
  }),
)

/** Without what has no prototype, and what is of another class. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]))
}

describe('A message', () => {
  test('reads as kiwi-schema reads it', () => {
    fc.assert(
      fc.property(messages, ({ definitions, message }) => {
        const schema = encodeBinarySchema({ package: null, definitions })
        const kiwi = compileSchema(decodeBinarySchema(schema)) as Compiled
        const bytes = kiwi.encodeMessage(message)
        expect(plain(decode(readSchema(schema), 'Message', bytes))).toEqual(plain(kiwi.decodeMessage(bytes)))
      }),
      { numRuns: 500 },
    )
  })

  test('of which only some fields are wanted reads the same there', () => {
    fc.assert(
      fc.property(messages, fc.nat(), ({ definitions, message }, pick) => {
        const schema = encodeBinarySchema({ package: null, definitions })
        const bytes = (compileSchema({ package: null, definitions }) as Compiled).encodeMessage(message)
        const names = (definitions.at(-1)?.fields ?? []).map(({ name }) => name)
        const name = names[pick % Math.max(1, names.length)] ?? ''
        const { [name]: value } = decode(readSchema(schema), 'Message', bytes)
        const some = decode(readSchema(schema, { Message: new Set([name]) }), 'Message', bytes)
        fc.pre(!JSON.stringify(definitions).includes('"type":"Message"'))
        expect(plain(some)).toEqual(value === undefined ? {} : { [name]: plain(value) })
      }),
    )
  })

  test('has fields of any name, and none makes it another thing', () => {
    const definitions = [
      declared('Message', 'MESSAGE', [field('__proto__', 'int', false, 1), field('constructor', 'int', false, 2)]),
    ]
    const read = decode(
      readSchema(encodeBinarySchema({ package: null, definitions })),
      'Message',
      Uint8Array.of(1, 2, 2, 4, 0),
    )
    expect(Object.entries(read)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ])
  })
})

test('The checksum is that of ZIPs', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})
