import { readFileSync } from 'node:fs'
import { bundle } from './bundle.mjs'
import { layFiles } from './fresh.mjs'
import { at } from './root.mjs'

/**
 * The contract as a plugin of its own, for the real FigJam: on a board, Menu → Plugins → Development → Import plugin from
 * manifest…, choose dist/contract/manifest.json, run it and read the console. It tidies up behind itself.
 */
export async function buildContract(say) {
  const { js } = await bundle('test/contract/main.ts', { format: 'iife', platform: 'neutral', target: 'es2017' })
  layFiles(at('dist/contract'), {
    'code.js': js,
    'manifest.json': readFileSync(at('test/contract/manifest.json'), 'utf8'),
  })
  say('Import dist/contract/manifest.json into FigJam as a development plugin, and run it on a board.')
}
