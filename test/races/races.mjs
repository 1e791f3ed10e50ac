// npm run races                      1,000 random programs of two and three people on one board
//   --runs 50                        so many
//   --seed 7                         beginning with this one; with --runs 1 just this one
//   --shorten                        and the shortest part of each that still falls short
// Prints how many were played, and by kind what fell short, with the seed to play it again. Seeds that fell short are kept
// in test/races/seeds.json and played first from then on, also by `npm test`. Exit code 0 where nothing fell short.
import { fork } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../build/ensure.mjs'
import { at } from '../../build/root.mjs'
import { withBundle } from '../bundled.mjs'

const WORKERS = 2
/** So many seeds go to a process at a time: one that got long programs does not hold up the end. */
const AT_ONCE = 10
const KEPT = 'test/races/seeds.json'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    shorten: { type: 'boolean', default: false },
  },
})

/** Where the build is, as tests get it from their runner. */
const whereBuilt = {
  name: 'where-built',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/built\.ts$/ }, () => ({ path: 'folder', namespace: 'where-built' }))
    onLoad({ filter: /.*/, namespace: 'where-built' }, () => ({
      contents: `export const built = (name) => ${JSON.stringify(at('dist/'))} + name`,
    }))
  },
}
const options = {
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(at('test/plugin/play.ts')).href) },
  plugins: [whereBuilt],
}

const kept = JSON.parse(await readFile(KEPT, 'utf8'))
const first = Number(values.seed)
const fresh = Array.from({ length: Number(values.runs) }, (_, index) => first + index)
const isOne = fresh.length === 1
const waiting = [...(isOne ? [] : kept), ...fresh.filter((seed) => isOne || !kept.includes(seed))]
const began = Date.now()
const all = waiting.length
const found = []
const checked = { answers: 0, scores: 0, painted: 0 }
let played = 0

await ensureBuilt('everyday')
await withBundle('test/races/main.ts', playAll, options)

async function playAll(outfile) {
  const codes = await Promise.all(Array.from({ length: Math.min(WORKERS, all) }, () => workOn(outfile)))
  report()
  await keep()
  process.exitCode = found.length > 0 || played < all || codes.some((code) => code !== 0) ? 1 : 0
}

async function workOn(outfile) {
  for (;;) {
    const seeds = waiting.splice(0, AT_ONCE)
    if (seeds.length === 0) return 0
    const code = await play(outfile, seeds)
    if (code !== 0) return code
  }
}

function play(outfile, seeds) {
  return new Promise((resolve) => {
    const child = fork(outfile, [JSON.stringify({ seeds, isShortened: values.shorten })])
    child.on('message', (told) => {
      played += 1
      for (const what of Object.keys(checked)) checked[what] += told.checked[what]
      if (told.shortfalls.length > 0) found.push(told)
      if (process.stderr.isTTY) process.stderr.write(`\r${played} of ${all}, ${found.length} fell short `)
    })
    child.once('close', resolve)
  })
}

function report() {
  const kinds = new Map()
  for (const { seed, shortfalls, short } of found.sort((a, b) => a.seed - b.seed))
    for (const { kind, what } of shortfalls) kinds.set(kind, [...(kinds.get(kind) ?? []), { seed, what, short }])
  for (const [kind, list] of kinds) {
    console.log(`\n${kind}:`)
    for (const { seed, what, short } of list) {
      console.log(`  npm run races -- --runs 1 --seed ${seed}\n      ${what}`)
      for (const { who, what: deed, which, seed: order } of short?.deeds ?? [])
        console.log(`        ${short.panels[who]} ${deed} ${which} (${order})`)
    }
  }
  console.log(`\n${played} of ${all} programs played in ${Math.round((Date.now() - began) / 1000)} s`)
  const { answers, scores, painted } = checked
  console.log(`${answers} answers counted, ${scores} scores held, ${painted} painted cards given back their colours`)
  console.log(`${found.length} fell short`)
  for (const [kind, list] of kinds) console.log(`${String(list.length).padStart(6)} ${kind}`)
}

async function keep() {
  const seeds = new Set([...kept, ...found.map(({ seed }) => seed)])
  if (seeds.size > kept.length) await writeFile(KEPT, `${JSON.stringify([...seeds].sort((a, b) => a - b))}\n`)
}
