// The published schemas, from what the code parses with; a test says when one is stale.
import { toJsonSchema } from '@valibot/to-json-schema'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { bundle } from './bundle.mjs'
import { at } from './root.mjs'

/** What `milestones.json` holds is published beside the code that parses it, the values on the board beside their page. */
const PLAN_FILE = 'src/core/record/plan-file.schema.json'
const ofKey = (key) => `docs/data/${key}.schema.json`

const IMPORT_REPORT = 'docs/data/import.schema.json'

/** Every published schema by its path: of the plan file, of what an import says, and of each key. */
export function publishedSchemas({ PlanFile, ImportReport, KEYS }) {
  const ofKeys = Object.entries(KEYS).map(([key, { on, says, schema }]) => [
    ofKey(key),
    withTitle(`okra ${key}`, `${says}. Kept on: ${on}.`, jsonSchemaOf(schema)),
  ])
  return {
    [PLAN_FILE]: jsonSchemaOf(PlanFile),
    [IMPORT_REPORT]: jsonSchemaOf(ImportReport),
    ...Object.fromEntries(ofKeys),
  }
}

export async function buildSchemas() {
  const [{ PlanFile }, { ImportReport }, { KEYS }] = await Promise.all([
    load('src/core/record/plan-file.ts'),
    load('src/core/import/report.ts'),
    load('src/core/record/keys.ts'),
  ])
  for (const [path, schema] of Object.entries(publishedSchemas({ PlanFile, ImportReport, KEYS }))) {
    await mkdir(dirname(at(path)), { recursive: true })
    await writeFile(at(path), `${JSON.stringify(schema, null, 2)}\n`)
  }
}

async function load(entry) {
  const { js } = await bundle(entry, { format: 'esm' })
  return import(`data:text/javascript;base64,${Buffer.from(js).toString('base64')}`)
}

function withTitle(title, description, { $schema, ...rest }) {
  return { $schema, title, description, ...rest }
}

function jsonSchemaOf(schema) {
  return strict(toJsonSchema(schema, { overrideSchema: recordOfWords, overrideAction: notEmpty }))
}

/**
 * As strict validators want it (ajv `strict: true`): values that are listed need no list of their types beside them, and
 * a tuple says how long it is.
 */
function strict(schema) {
  if (Array.isArray(schema)) return schema.map(strict)
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.entries(schema).map(([name, part]) => [name, strict(part)])
  const isSaid = Array.isArray(schema.type) && Array.isArray(schema.enum)
  const inside = Object.fromEntries(parts.filter(([name]) => !(isSaid && name === 'type')))
  return Array.isArray(schema.items)
    ? { ...inside, minItems: schema.items.length, maxItems: schema.items.length }
    : inside
}

/**
 * A record whose keys are words of a list: `@valibot/to-json-schema` takes only `string` for keys, though it has made the
 * right schema by the time it refuses (`propertyNames` with the words).
 */
function recordOfWords({ valibotSchema: { type, key }, jsonSchema }) {
  return type === 'record' && key.type === 'picklist' ? jsonSchema : undefined
}

/** `check` runs any code, so it cannot be converted; ours has one use: words that are not only white space. */
function notEmpty({ valibotAction: { type, message }, jsonSchema }) {
  return type === 'check' && message === 'must not be empty' ? { ...jsonSchema, pattern: '\\S' } : undefined
}
