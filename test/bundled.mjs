import { build } from 'esbuild'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtGuest } from '../build/bundle.mjs'

/** Bundles a script of the tests, for Node. `work` is given the file, which is gone afterwards. */
export async function withBundle(entry, work, { plugins = [], ...options } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'okra-'))
  try {
    const outfile = join(folder, 'main.mjs')
    await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'warning',
      plugins: [builtGuest, ...plugins],
      ...options,
    })
    return await work(outfile)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
