// node test/plugins/try.mjs FOLDER… [--send JSON]… [--enter KEY=TEXT]…: runs the plugin in each folder that has a
// manifest.json, as it lies there, on a small board in the host, and says what it did. It fetches and builds nothing.
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { withBundle } from '../bundled.mjs'

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

await withBundle('test/plugins/try-plugin.ts', async (outfile) => {
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
})
