import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseManifest, type Manifest } from '../manifest.ts'

/** The plugin's built files, as they stand in dist/. */
export interface BuiltPlugin {
  readonly code: string
  readonly html: string
  readonly manifest: Manifest
}

export async function readPlugin(folder: string): Promise<BuiltPlugin> {
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  const [code, html, manifest] = await Promise.all([read('code.js'), read('ui.html'), read('host/manifest.json')])
  return { code, html, manifest: parseManifest(JSON.parse(manifest)) }
}
