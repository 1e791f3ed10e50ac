// `npm run probe` builds the contract as a plugin for the real FigJam; `npm run probe -- compare FILE` (- for the standard
// input) names each fact that its report says otherwise.
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const [verb, file] = process.argv.slice(2)
if (verb === undefined) execFileSync(process.execPath, ['build.mjs', '--contract'], { stdio: 'inherit' })
else if (verb === 'compare' && file !== undefined) await compareWith(file)
else fail('npm run probe, or npm run probe -- compare FILE')

async function compareWith(path) {
  const { outputFiles } = await build({
    entryPoints: ['test/probe/compare.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  const { compare } = await import(`data:text/javascript;base64,${code}`)
  try {
    for (const line of compare(JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8')))) console.log(line)
  } catch (error) {
    fail(error.message)
  }
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
