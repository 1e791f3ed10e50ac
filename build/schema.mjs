import { toJsonSchema } from '@valibot/to-json-schema'
import { writeFile } from 'node:fs/promises'
import { bundle } from './bundle.mjs'
import { at } from './root.mjs'

/** The published schema, from what the code parses with; a test says when it is stale. */
export async function buildSchema() {
  const { js } = await bundle('src/core/record/plan-file.ts', { format: 'esm' })
  const { PlanFile } = await import(`data:text/javascript;base64,${Buffer.from(js).toString('base64')}`)
  await writeFile(at('src/core/record/plan-file.schema.json'), `${JSON.stringify(toJsonSchema(PlanFile), null, 2)}\n`)
}
