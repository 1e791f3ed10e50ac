import fc from 'fast-check'
import * as v from 'valibot'

/**
 * The texts that may stand in a field. Of a record called `box` the keys are asked for as `box key`, of a record in it as
 * `box value key`.
 */
export type Texts = (field: string) => fc.Arbitrary<string>

/** As much of a valibot schema as the product’s schemas use. */
interface Schema {
  readonly type: string
  readonly pipe?: readonly unknown[]
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly items?: readonly Schema[]
  readonly wrapped?: Schema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly key?: Schema
  readonly value?: Schema
}

const MOST = 3

/**
 * Values that a schema accepts, every field of it: one that a schema gains is generated from then on, and nobody has to
 * remember it here. What checks ask for beyond the type is filtered.
 */
export function valuesOf<S extends v.GenericSchema>(schema: S, texts: Texts): fc.Arbitrary<v.InferOutput<S>> {
  return (valueOf(schema as unknown as Schema, texts, '') as fc.Arbitrary<v.InferOutput<S>>).filter((value) =>
    v.is(schema, value),
  )
}

function valueOf(schema: Schema, texts: Texts, name: string): fc.Arbitrary<unknown> {
  const of = (part: Schema | undefined, key = name) => valueOf(must(part), texts, key)
  switch (schema.type) {
    case 'string':
      return texts(name)
    case 'number':
      return schema.pipe === undefined ? NUMBER : WHOLE
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constant(schema.literal)
    case 'picklist':
      return fc.constantFrom(...must(schema.options))
    case 'array':
      return fc.array(of(schema.item), { maxLength: MOST })
    case 'tuple':
      return fc.tuple(...must(schema.items).map((item) => of(item)))
    case 'record':
      return fc.dictionary(keyOf(must(schema.key), texts, name), of(schema.value, `${name} value`), {
        maxKeys: MOST,
        noNullPrototype: true,
      })
    case 'object':
    case 'loose_object':
      return fieldsOf(must(schema.entries), (part, key) => of(part, key))
    case 'nullable':
      return fc.option(of(schema.wrapped))
    case 'union':
    case 'variant':
      return fc.oneof(...(must(schema.options) as readonly Schema[]).map((option) => of(option)))
    case 'unknown':
      return fc.constantFrom<unknown>('another tool’s', 7, { of: 'a later plugin' })
    default:
      throw new Error(`No values for the schema “${schema.type}” yet`)
  }
}

/** Small numbers, and what nobody should write. */
const WHOLE = fc.oneof(
  { weight: 4, arbitrary: fc.nat(6) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 1000 }) },
)
const NUMBER = fc.oneof({ weight: 4, arbitrary: WHOLE }, { weight: 1, arbitrary: fc.constantFrom(0.5, 2.5, 1e9) })

function keyOf(schema: Schema, texts: Texts, name: string): fc.Arbitrary<string> {
  return schema.type === 'picklist' ? fc.constantFrom(...(must(schema.options) as string[])) : texts(`${name} key`)
}

/** Fields that may be absent are absent, never undefined: so it is in what was read from text. */
function fieldsOf(
  entries: Readonly<Record<string, Schema>>,
  of: (schema: Schema, key: string) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const isOptional = ({ type }: Schema) => type === 'optional' || type === 'exact_optional'
  const names = Object.keys(entries)
  const fields = Object.fromEntries(
    names.map((key) => {
      const schema = must(entries[key])
      return [key, of(isOptional(schema) ? must(schema.wrapped) : schema, key)]
    }),
  )
  const requiredKeys = names.filter((key) => !isOptional(must(entries[key])))
  return fc.record(fields, { requiredKeys, noNullPrototype: true })
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The schema has no such part')
  return value
}
