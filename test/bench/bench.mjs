// npm run bench                      everything; minutes
// npm run bench -- 1000:120          one size (nodes : milestones), any
// npm run bench -- score paint       some rows: open, score, remote, other, selection, paint, restore, memory
// npm run bench -- 100:12 score      and at one size only; seconds
// npm run bench -- parsing           parsing, crossings, size (ours on a large board and a small one), growth
// Measures the release build beside the build of commit 42e9b71 and beside two small plugins, `bare` (the least any plugin
// could do) and `naive` (the usual kind), by turns in one process. Times are for people to read: nothing asserts them.
import { build } from 'esbuild'
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../../build/ensure.mjs'
import { bundleGuest } from '../../host/sandbox/bundle-guest.mjs'

const builtGuest = {
  name: 'built-guest',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^built:guest$/ }, () => ({ path: 'guest', namespace: 'built' }))
    onLoad({ filter: /.*/, namespace: 'built' }, async () => ({ contents: await bundleGuest(), loader: 'text' }))
  },
}

await ensureBuilt('release')
const folder = await mkdtemp(join(tmpdir(), 'okra-bench-'))
try {
  const outfile = join(folder, 'main.mjs')
  await build({
    entryPoints: ['test/bench/main.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'warning',
    plugins: [builtGuest],
  })
  // With one thread for everything, what the process uses is what its main thread uses.
  const child = fork(outfile, process.argv.slice(2), { execArgv: ['--single-threaded', '--expose-gc'] })
  process.exitCode = await new Promise((resolve) => child.once('close', resolve))
} finally {
  await rm(folder, { recursive: true, force: true })
}
