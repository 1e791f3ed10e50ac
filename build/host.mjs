import { readFile } from 'node:fs/promises'
import { builtGuest, bundle, inlineHtml } from './bundle.mjs'
import { at } from './root.mjs'

const BOARDS = ['okra-example.json', 'okra-template.json', 'okra-design.json']

/** What runs the plugin without FigJam: the page with all that lies beside it, and the command line. */
export async function makeHost(plugin) {
  const [page, cli, template, manifest, ...boards] = await Promise.all([
    bundle('host/page/index.ts', {
      format: 'iife',
      target: ['chrome110', 'safari16'],
      plugins: [builtGuest],
      charset: 'utf8',
    }),
    bundle('host/cli/okra.ts', {
      format: 'esm',
      platform: 'node',
      target: 'node20',
      plugins: [builtGuest],
      banner: { js: '#!/usr/bin/env node' },
    }),
    readFile(at('host/page/index.html'), 'utf8'),
    readFile(at('manifest.json'), 'utf8'),
    ...BOARDS.map((name) => readFile(at(`host/boards/${name}`), 'utf8')),
  ])
  return {
    'okra.js': cli.js,
    'host/index.html': inlineHtml(template, page),
    'host/manifest.json': manifest,
    'host/code.js': plugin['code.js'],
    'host/ui.html': plugin['ui.html'],
    ...Object.fromEntries(BOARDS.map((name, index) => [`host/boards/${name}`, boards[index]])),
  }
}
