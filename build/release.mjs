// Makes what is given to people: a zip that Figma imports without building anything, and the pictures of its listing.
//   npm run release                  both
//   npm run release -- --zip         the zip alone
//   npm run release -- --tag v1.2.3  refuses where the tag is of another version
import { existsSync, readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { bundle } from './bundle.mjs'
import { ensureBuilt, FOLDERS } from './ensure.mjs'
import { layFiles } from './fresh.mjs'
import { at } from './root.mjs'

/** The folder that a person finds where the zip was unpacked. */
const FOLDER = 'okra-milestones'
/** The same files make the same zip, to the byte, whenever it is made. */
const MADE = new Date(2026, 0, 1)

const HOW = `OKRA Milestones

1. Unpack this zip, and keep the folder where it is: Figma reads the plugin from there.
2. In the Figma desktop app open a FigJam board or a design file, then
   Plugins > Development > Import plugin from manifest...
   and choose manifest.json in this folder.
3. Plugins > Development > OKRA Milestones > Score milestones.

The plugin talks to no server. What it reads, writes and keeps: docs/admins.md in its repository.
`

/** The files of the zip by their path in its folder. */
export function shippedFiles() {
  const read = (path) => readFileSync(at(path))
  return {
    'manifest.json': read('manifest.json'),
    'dist/code.js': read(`${FOLDERS.release}/code.js`),
    'dist/ui.html': read(`${FOLDERS.release}/ui.html`),
    LICENSE: read('LICENSE'),
    'README.txt': Buffer.from(HOW),
  }
}

export function zipOf(files) {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${FOLDER}/${path}`, bytes])), {
    level: 9,
    mtime: MADE,
  })
}

/** What Figma would refuse or doubt, a sentence each. */
async function wrongWith(files) {
  const { js } = await bundle('host/shipped.ts', { format: 'esm' })
  const { wrongWithShipped } = await import(`data:text/javascript;base64,${Buffer.from(js).toString('base64')}`)
  return wrongWithShipped(JSON.parse(files['manifest.json'].toString()), Object.keys(files))
}

async function run() {
  const asked = process.argv.slice(2)
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  const tag = asked.includes('--tag') ? asked[asked.indexOf('--tag') + 1] : `v${version}`
  if (tag !== `v${version}`) return [`The tag is ${tag}, and package.json says ${version}: a release is one version.`]
  await ensureBuilt('release')
  const files = shippedFiles()
  const wrong = await wrongWith(files)
  if (wrong.length > 0) return wrong
  const name = `${FOLDER}-${version}.zip`
  const zip = zipOf(files)
  layFiles(at('dist'), { [name]: zip })
  console.error(`dist/${name}  ${(zip.length / 1000).toFixed(1)} kB`)
  if (!/^\d+$/.test(JSON.parse(files['manifest.json'].toString()).id))
    console.error('manifest.json: id is not one of Figma’s yet: Figma gives it at the first publishing.')
  if (!asked.includes('--zip')) await drawListing()
  return []
}

async function drawListing() {
  const { withBundle } = await import('../test/bundled.mjs')
  const draw = async (file) => (await import(file)).drawListing(at(FOLDERS.release), at('docs/community'))
  for (const name of await withBundle(at('test/listing/draw.ts'), draw, { packages: 'external' })) {
    if (!existsSync(at(`docs/community/${name}`))) throw new Error(`${name} was not drawn`)
    console.error(`docs/community/${name}`)
  }
}

if (process.argv[1]?.endsWith('release.mjs')) {
  const wrong = await run()
  for (const sentence of wrong) console.error(sentence)
  if (wrong.length > 0) process.exitCode = 1
}
