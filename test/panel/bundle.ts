import { build } from 'esbuild'
import { readFileSync } from 'node:fs'

/** The panel around `entry`, as build.mjs makes it of ui/index.tsx: a page, and the script that it names as `/panel.js`. */
export interface PanelParts {
  readonly page: string
  readonly script: string
}

/** One html file: the panel with everything inline. */
export async function bundlePanel(entry: string): Promise<string> {
  const { page, script } = await bundleParts(entry)
  return page.replace(NAMED, () => `<script>${script.replaceAll('</script', '<\\/script')}</script>`)
}

const NAMED = '<script src="/panel.js"></script>'

export async function bundleParts(entry: string): Promise<PanelParts> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'dist',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    logLevel: 'warning',
  })
  const text = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const page = readFileSync('ui/index.html', 'utf8')
    .replace('/*CSS*/', () => text('.css'))
    .replace(/<script>\s*\/\*JS\*\/\s*<\/script>/, NAMED)
  if (!page.includes(NAMED)) throw new Error('ui/index.html has no place for the script')
  return { page, script: text('.js') }
}
