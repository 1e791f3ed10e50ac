// npm run faults                     every command, with a fault at every call across the wall, three ways
// npm run faults table/put           commands whose name has this in it
//   --way refused|gone|read-only     one way only
//   --call 17                        at one call only
//   --sample 200 --seed 7            about so many faults, drawn by a seed
//   --json                           what fell short as it is found, a line each; the totals on standard error
// Prints how many were tried, and by kind what fell short, with a line to try each again. Exit code 0 where nothing did.
import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../build/ensure.mjs'
import { withBundle } from '../bundled.mjs'

/** About so many faults there are in all: what `--sample` is a share of. */
const ABOUT = 6000
const WORKERS = 2
const KINDS = [
  'colours not restorable',
  'untrue sentence',
  'incomplete on a second try',
  'half-made',
  'left after Remove',
  'crashed',
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    way: { type: 'string' },
    call: { type: 'string' },
    seed: { type: 'string', default: '1' },
    sample: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const order = {
  command: positionals.length === 0 ? '' : positionals.map(quoted).join('|'),
  way: values.way ?? null,
  call: values.call === undefined ? null : Number(values.call),
  seed: Number(values.seed),
  sample: values.sample === undefined ? 1 : Number(values.sample) / ABOUT,
}

await ensureBuilt('everyday')
const began = Date.now()
let tried = 0
const shortfalls = []
await withBundle('test/faults/main.ts', async (outfile) => {
  const codes = await Promise.all(Array.from({ length: WORKERS }, (_, nth) => share(outfile, nth)))
  report()
  process.exitCode = shortfalls.length > 0 || codes.some((code) => code !== 0) ? 1 : 0
})

function share(outfile, nth) {
  return new Promise((resolve) => {
    const child = fork(outfile, [JSON.stringify({ ...order, nth, of: WORKERS })])
    child.on('message', (told) => {
      tried += told.tried
      shortfalls.push(...told.shortfalls)
      if (values.json) for (const each of told.shortfalls) console.log(JSON.stringify(each))
    })
    child.once('close', resolve)
  })
}

function report() {
  const of = (kind) => shortfalls.filter((each) => each.kind === kind)
  for (const kind of KINDS) {
    const list = values.json ? [] : of(kind)
    if (list.length > 0) console.log(`\n${kind}:`)
    for (const { scenario, way, call, at, what } of list)
      console.log(`  npm run faults -- "${scenario}" --way ${way} --call ${call}   (${at})\n      ${what}`)
  }
  // With `--json` each line on standard output is one that fell short, as soon as it does.
  const say = values.json ? console.error : console.log
  say(`\n${tried} tried in ${Math.round((Date.now() - began) / 1000)} s`)
  for (const kind of KINDS) say(`${String(of(kind).length).padStart(6)} ${kind}`)
}
