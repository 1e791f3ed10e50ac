import { build } from 'esbuild'
import { readFileSync } from 'node:fs'

/** One html file around `entry`, as build.mjs makes it of ui/index.tsx: the panel with everything inline. */
export async function bundlePanel(entry: string): Promise<string> {
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
  return readFileSync('ui/index.html', 'utf8')
    .replace('/*CSS*/', () => text('.css'))
    .replace('/*JS*/', () => text('.js').replaceAll('</script', '<\\/script'))
}
