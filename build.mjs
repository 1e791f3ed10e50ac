// Builds everything that runs: the plugin (dist/code.js, dist/ui.html), the host's guest prelude and page, and the
// command line. `node build.mjs [--quiet]`, or `--contract` for the plugin that tries the contract, or `--schema` for the published
// schema of milestones.json.
import { toJsonSchema } from '@valibot/to-json-schema'
import { build } from 'esbuild'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { minify } from 'terser'
import { bundleGuest } from './host/sandbox/bundle-guest.mjs'

const quiet = process.argv.includes('--quiet')
const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning' }

/**
 * Core as a bundle needs it. Making a schema or a remembering function is said to have no side effects, so that those
 * nobody asks stay out: valibot’s own marks do not reach from its file into ours. Descriptions are for the published
 * schema alone.
 */
const leanCore = {
  name: 'lean-core',
  setup({ onLoad }) {
    onLoad({ filter: /src\/core\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      // What throws is asked for its throwing alone, too.
      const made = /\b(v\.(?!parse|assert)\w+|stored|perObject)\(/g
      const described = /,\s*v\.(description|title)\('[^']*'\)/g
      return { contents: text.replace(described, '').replace(made, '/* @__PURE__ */ $&'), loader: 'ts' }
    })
  },
}

/** Bundles one entry to text, styles beside it when the entry imports any. */
async function bundle(entry, options) {
  const result = await build({ ...common, entryPoints: [entry], write: false, outdir: 'dist', ...options })
  const text = (ending) => result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? ''
  return { js: text('.js'), css: text('.css') }
}

/** Smaller than esbuild leaves it: 6 % of the gzipped bytes, which decide how soon the panel is there. */
async function squeeze(js, ecma) {
  const { code } = await minify(js, { ecma, toplevel: true, compress: { passes: 3, pure_getters: true } })
  return code
}

/** One html file with everything inline: the panel is loaded as a `data:` document and may fetch nothing. */
function inlineHtml(template, { js, css }) {
  const safeJs = js.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const safeCss = css.replaceAll('</style', '<\\/style')
  // Functions, because `$&` in a replacement string would be expanded.
  return template.replace('/*CSS*/', () => safeCss).replace('/*JS*/', () => safeJs)
}

async function buildPlugin() {
  const bundled = await bundle('src/main.ts', {
    format: 'iife',
    platform: 'neutral',
    target: 'es2017',
    plugins: [leanCore],
    charset: 'utf8',
  })
  const code = await squeeze(bundled.js, 2017)
  for (const forbidden of ['import(', '<!--']) {
    if (code.includes(forbidden))
      throw new Error(`dist/code.js contains ${forbidden}, which FigJam has refused to load`)
  }
  const panel = await bundle('ui/index.tsx', {
    format: 'iife',
    target: ['chrome110', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [leanCore],
    charset: 'utf8',
  })
  const js = await squeeze(panel.js, 2022)
  const template = await readFile('ui/index.html', 'utf8')
  await writeFile('dist/code.js', code)
  await writeFile('dist/ui.html', inlineHtml(template, { js, css: panel.css }))
}

/** `import source from 'built:guest'` gives the guest prelude as text, bundled like the plugin it runs beside. */
const builtGuest = {
  name: 'built-guest',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^built:guest$/ }, () => ({ path: 'guest', namespace: 'built' }))
    onLoad({ filter: /.*/, namespace: 'built' }, async () => ({
      contents: await bundleGuest(),
      loader: 'text',
    }))
  },
}

async function buildHost() {
  await mkdir('dist/host/boards', { recursive: true })
  const page = await bundle('host/page/index.ts', {
    format: 'iife',
    target: ['chrome110', 'safari16'],
    plugins: [builtGuest],
    charset: 'utf8',
  })
  const template = await readFile('host/page/index.html', 'utf8')
  await writeFile('dist/host/index.html', inlineHtml(template, page))
  await Promise.all([
    copyFile('manifest.json', 'dist/host/manifest.json'),
    copyFile('dist/code.js', 'dist/host/code.js'),
    copyFile('dist/ui.html', 'dist/host/ui.html'),
    ...['okra-example.json', 'okra-template.json'].map((name) =>
      copyFile(`host/boards/${name}`, `dist/host/boards/${name}`),
    ),
  ])
  const cli = await bundle('host/cli/okra.ts', {
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [builtGuest],
    banner: { js: '#!/usr/bin/env node' },
  })
  await writeFile('dist/okra.js', cli.js, { mode: 0o755 })
}

async function report() {
  for (const file of ['dist/code.js', 'dist/ui.html']) {
    const bytes = await readFile(file)
    console.error(
      `${file}  ${(bytes.length / 1000).toFixed(1)} kB, ${(gzipSync(bytes).length / 1000).toFixed(1)} kB gzipped`,
    )
  }
}

/**
 * The contract as a plugin of its own, for the real FigJam: on a board, Menu → Plugins → Development → Import plugin from
 * manifest…, choose dist/contract/manifest.json, run it and read the console. It tidies up behind itself.
 */
async function buildContract() {
  const code = await bundle('test/contract/main.ts', { format: 'iife', platform: 'neutral', target: 'es2017' })
  await mkdir('dist/contract', { recursive: true })
  await writeFile('dist/contract/code.js', code.js)
  await copyFile('test/contract/manifest.json', 'dist/contract/manifest.json')
  if (!quiet)
    console.error('Import dist/contract/manifest.json into FigJam as a development plugin, and run it on a board.')
}

/** The published schema, from what the code parses with; a test says when it is stale. */
async function buildSchema() {
  const { js } = await bundle('src/core/record/plan-file.ts', { format: 'esm' })
  const { PlanFile } = await import(`data:text/javascript;base64,${Buffer.from(js).toString('base64')}`)
  await writeFile('src/core/record/plan-file.schema.json', `${JSON.stringify(toJsonSchema(PlanFile), null, 2)}\n`)
}

if (process.argv.includes('--contract')) await buildContract()
else if (process.argv.includes('--schema')) await buildSchema()
else {
  await mkdir('dist', { recursive: true })
  await buildPlugin()
  await buildHost()
  if (!quiet) await report()
}
