// Writes schema/milestones.schema.json from what the code parses with: `npm run schema`. A test says when it is stale.
import { toJsonSchema } from '@valibot/to-json-schema'
import { build } from 'esbuild'
import { writeFile } from 'node:fs/promises'

const { outputFiles } = await build({
  entryPoints: ['src/core/plan-file.ts'],
  bundle: true,
  format: 'esm',
  write: false,
})
const code = Buffer.from(outputFiles[0].contents).toString('base64')
const { PlanFile } = await import(`data:text/javascript;base64,${code}`)
await writeFile('schema/milestones.schema.json', `${JSON.stringify(toJsonSchema(PlanFile), null, 2)}\n`)
