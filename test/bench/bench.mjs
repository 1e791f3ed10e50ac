// npm run bench                      everything; minutes
// npm run bench -- 1000:120          one size (nodes : milestones), any
// npm run bench -- score paint       some rows: open, score, remote, other, selection, paint, restore, memory
// npm run bench -- 100:12 score      and at one size only; seconds
// npm run bench -- parsing           parsing, crossings, size (ours on a large board and a small one), growth, jam
//                                    (files of FigJam beside those of REST)
// Measures the release build beside the build of commit 42e9b71 and beside two small plugins, `bare` (the least any plugin
// could do) and `naive` (the usual kind), by turns in one process. Times are for people to read: nothing asserts them.
import { fork } from 'node:child_process'
import { ensureBuilt } from '../../build/ensure.mjs'
import { withBundle } from '../bundled.mjs'

await ensureBuilt('release')
await withBundle('test/bench/main.ts', async (outfile) => {
  // With one thread for everything, what the process uses is what its main thread uses.
  const child = fork(outfile, process.argv.slice(2), { execArgv: ['--single-threaded', '--expose-gc'] })
  process.exitCode = await new Promise((resolve) => child.once('close', resolve))
})
