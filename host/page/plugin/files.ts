import type { BuiltPlugin } from '../../headless/index.ts'
import { parseManifest } from '../../manifest.ts'

/** The plugin as it lies beside the page. */
export async function fetchPlugin(): Promise<BuiltPlugin> {
  const [manifest, code, html] = await Promise.all(['manifest.json', 'code.js', 'ui.html'].map(fetchText))
  return { manifest: parseManifest(JSON.parse(manifest ?? '')), code: code ?? '', html: html ?? '' }
}

async function fetchText(file: string): Promise<string> {
  const response = await fetch(file)
  if (!response.ok) throw new Error(`${file} is not beside this page`)
  return response.text()
}
