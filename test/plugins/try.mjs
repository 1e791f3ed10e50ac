// node test/plugins/try.mjs FOLDER… [--send JSON]… [--enter KEY=TEXT]…: runs the plugin in each folder that has a
// manifest.json, as it lies there, on a small board in the host, and says what it did. It fetches and builds nothing.
import { build } from 'esbuild'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundleGuest } from '../../host/sandbox/bundle-guest.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    send: { type: 'string', multiple: true, default: [] },
    enter: { type: 'string', multiple: true, default: [] },
  },
})
if (positionals.length === 0) {
  console.error('node test/plugins/try.mjs FOLDER… [--send JSON]… [--enter KEY=TEXT]…')
  process.exit(1)
}

const builtGuest = {
  name: 'built-guest',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^built:guest$/ }, () => ({ path: 'guest', namespace: 'built' }))
    onLoad({ filter: /.*/, namespace: 'built' }, async () => ({ contents: await bundleGuest(), loader: 'text' }))
  },
}
const folder = await mkdtemp(join(tmpdir(), 'try-plugins-'))
try {
  const outfile = join(folder, 'try-plugin.mjs')
  await build({
    entryPoints: ['test/plugins/try-plugin.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    plugins: [builtGuest],
  })
  const { tryPlugin } = await import(pathToFileURL(outfile).href)
  const doing = {
    messages: values.send.map((text) => JSON.parse(text)),
    entered: Object.fromEntries(values.enter.map((text) => /^([^=]*)=?(.*)$/.exec(text).slice(1))),
  }
  for (const path of positionals) {
    for (const { name, command, verdict, did, missing } of await tryPlugin(path, doing)) {
      console.log(`${path}: ${name}${command === undefined ? '' : ` (${command})`}: ${verdict}`)
      for (const line of did) console.log(`    ${line}`)
      if (missing.length > 0) console.log(`    the host lacks: ${missing.join(', ')}`)
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
