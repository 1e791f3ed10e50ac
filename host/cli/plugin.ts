import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuiltPlugin } from '../headless/index.ts'
import { parseManifest } from '../manifest.ts'

/** The plugin as it stands in dist/. */
export async function readPlugin(folder: string): Promise<BuiltPlugin> {
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  const [code, html, manifest] = await Promise.all([read('code.js'), read('ui.html'), read('host/manifest.json')])
  return { code, html, manifest: parseManifest(JSON.parse(manifest)) }
}
