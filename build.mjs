// Builds everything that runs: the plugin (code.js, ui.html), the host's page and the command line. When nothing changed
// since, it builds nothing.
//   node build.mjs              into dist/, in a second
//   node build.mjs --release    what is shipped, as small as it goes, into dist/release/
//   node build.mjs --site       the page as a folder that any static host serves, into dist/site/
//   node build.mjs --contract   the plugin that tries the contract in real FigJam, into dist/contract/
//   node build.mjs --schemas    the published schemas: of milestones.json, and of each value on the board
// --quiet says nothing when all is well.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { ensureBuilt, FOLDERS } from './build/ensure.mjs'
import { at } from './build/root.mjs'

const [asked = 'everyday'] = ['release', 'site', 'contract', 'schemas'].filter((kind) =>
  process.argv.includes(`--${kind}`),
)
const say = process.argv.includes('--quiet') ? () => undefined : console.error

async function run() {
  if (asked === 'contract') return (await import('./build/contract.mjs')).buildContract(say)
  if (asked === 'schemas') return (await import('./build/schemas.mjs')).buildSchemas()
  if (asked === 'site') return (await import('./build/site.mjs')).buildSite(say)
  await ensureBuilt(asked)
  for (const name of ['code.js', 'ui.html']) {
    const path = `${FOLDERS[asked]}/${name}`
    const bytes = readFileSync(at(path))
    say(`${path}  ${inKilobytes(bytes)}, ${inKilobytes(gzipSync(bytes))} gzipped`)
  }
}

const inKilobytes = ({ length }) => `${(length / 1000).toFixed(1)} kB`

run().catch((error) => {
  // What esbuild found in the sources it has said itself, with the line it found it in.
  if (!('errors' in error)) console.error(error)
  process.exitCode = 1
})
