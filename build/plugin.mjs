import { readFile } from 'node:fs/promises'
import { bundle, inlineHtml } from './bundle.mjs'
import { leanCore } from './lean-core.mjs'
import { at } from './root.mjs'

/** What FigJam loads: `code.js` and `ui.html`. `squeeze` makes their scripts as small as this build wants them. */
export async function makePlugin(squeeze) {
  const [sandbox, panel, template] = await Promise.all([
    bundle('src/main.ts', {
      format: 'esm',
      platform: 'neutral',
      target: 'es2017',
      plugins: [leanCore],
      charset: 'utf8',
    }),
    bundle('ui/index.tsx', {
      format: 'iife',
      target: ['chrome110', 'safari16'],
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [leanCore],
      charset: 'utf8',
    }),
    readFile(at('ui/index.html'), 'utf8'),
  ])
  const code = inFunction(await squeeze(withNativeSpread(sandbox.js), 2017))
  for (const forbidden of ['import(', '<!--']) {
    if (code.includes(forbidden)) throw new Error(`code.js contains ${forbidden}, which FigJam has refused to load`)
  }
  return { 'code.js': code, 'ui.html': inlineHtml(template, { js: await squeeze(panel.js, 2022), css: panel.css }) }
}

/** How esbuild writes the spreading of objects for engines without it: property by property, and by their descriptors. */
const SPREADS =
  /\b([\w$]+)=\(([\w$]+),([\w$]+)\)=>\{for\(var [\w$]+ in \3\|\|\(\3=\{\}\)\).{1,160}?return \2\},([\w$]+)=\(([\w$]+),([\w$]+)\)=>[\w$]+\(\5,[\w$]+\(\6\)\);/

/**
 * The same by `Object.assign`, which the engine does itself: reading a board spreads tens of thousands of objects. It takes a
 * key `__proto__` for the prototype, which no object of ours has: the door of plugin data lets it not in.
 */
function withNativeSpread(js) {
  if (!SPREADS.test(js))
    throw new Error('esbuild writes the spreading of objects otherwise than build/plugin.mjs knows')
  return js.replace(SPREADS, (_, values, ...names) => `${values}=Object.assign,${names[2]}=${values};`)
}

/**
 * Nothing of it is left where the next run would meet it. Brackets around the function would cost a quarter of parsing:
 * QuickJS reads what stands in brackets once more, in search of an arrow behind them.
 */
const inFunction = (js) => `"use strict";!function(){${js}}();\n`

/** As esbuild leaves it: what everything but a release runs. */
export const asBundled = (js) => js

/** For a release: 6 % of the gzipped bytes less, for some 10 s of work. */
export async function squeezed(js, ecma) {
  const { minify } = await import('terser')
  const { code } = await minify(js, { ecma, toplevel: true, compress: { passes: 3, pure_getters: true } })
  return code
}
