// npm run dev [BOARD.json] [--port N]: the preview, built again whenever a source is saved; open pages show it at once.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { builtGuest, bundle } from './bundle.mjs'
import { at } from './root.mjs'

const WATCHED = ['src', 'ui', 'host', 'build', 'build.mjs', 'manifest.json']
/** Editors save in several steps. */
const SAVING = 50

const page = () => readFile(at('dist/host/index.html'), 'utf8')
/** Says what was built of what: another text is another build. */
const stamp = () => readFile(at('dist/built.json'), 'utf8')

/** The page, with a script that loads it anew when there is another build. */
async function watchingPage() {
  const [html, seen] = await Promise.all([page(), stamp()])
  const script = `setInterval(async () => {
    const stamp = await fetch('/built.json').then((answer) => answer.text()).catch(() => seen)
    if (stamp !== seen) location.reload()
  }, 500)`
  // Scripts in the page write pages themselves: the last one is its own.
  const end = html.lastIndexOf('</body>')
  return `${html.slice(0, end)}<script>const seen = ${JSON.stringify(seen)}\n${script}</script>${html.slice(end)}`
}

/** In a process of its own, so that a change of the build itself is in it. */
function build() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [at('build.mjs'), '--quiet'], { stdio: 'inherit' })
    child.once('close', (code) => resolve(code === 0))
  })
}

/** Calls `work` after changes, one call at a time. */
function onChange(work) {
  let isWorking = false
  let timer
  const start = async () => {
    if (isWorking) return expect()
    isWorking = true
    await work()
    isWorking = false
  }
  const expect = () => {
    clearTimeout(timer)
    timer = setTimeout(start, SAVING)
  }
  for (const path of WATCHED) watch(at(path), { recursive: true }, expect)
}

async function run() {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string' } }, allowPositionals: true })
  await build()
  const { js } = await bundle('host/cli/preview.ts', {
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [builtGuest],
  })
  const { preview } = await import(`data:text/javascript;base64,${Buffer.from(js).toString('base64')}`)
  const { port } = await preview({
    folder: at('dist/host'),
    board: positionals[0],
    port: values.port === undefined ? undefined : Number(values.port),
    instead: { '/index.html': watchingPage, '/built.json': stamp },
  })
  console.log(`OKRA Milestones is at http://localhost:${port}, and follows the sources (Ctrl+C stops it)`)
  onChange(async () => {
    const before = await stamp().catch(() => '')
    if ((await build()) && (await stamp()) !== before) console.log('Built again.')
  })
}

run().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
