import { parseManifest, type Manifest } from '../../manifest.ts'

/** A built plugin, as it lies beside the page. */
export interface PluginFiles {
  readonly manifest: Manifest
  readonly code: string
  readonly html: string
}

export async function fetchPlugin(): Promise<PluginFiles> {
  const [manifest, code, html] = await Promise.all(['manifest.json', 'code.js', 'ui.html'].map(fetchText))
  return { manifest: parseManifest(JSON.parse(manifest ?? '')), code: code ?? '', html: html ?? '' }
}

async function fetchText(file: string): Promise<string> {
  const response = await fetch(file)
  if (!response.ok) throw new Error(`${file} is not beside this page`)
  return response.text()
}
