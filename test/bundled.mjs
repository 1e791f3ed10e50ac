import { build } from 'esbuild'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtGuest } from '../build/bundle.mjs'
import { at } from '../build/root.mjs'

/**
 * Bundles a script of the tests, for Node. `work` is given the file, which is gone afterwards. One whose packages stay
 * outside lies in the project, where they are found.
 */
export async function withBundle(entry, work, { plugins = [], ...options } = {}) {
  const folder = await mkdtemp(join(options.packages === 'external' ? at('dist') : tmpdir(), 'okra-'))
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
