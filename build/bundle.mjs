import { build } from 'esbuild'
import { bundleGuest } from '../host/sandbox/bundle-guest.mjs'
import { at } from './root.mjs'

const common = {
  absWorkingDir: at('.'),
  bundle: true,
  minify: true,
  write: false,
  outdir: 'dist',
  legalComments: 'none',
  logLevel: 'warning',
}

/** Bundles one entry to text, styles beside it when the entry imports any. */
export async function bundle(entry, options) {
  const result = await build({ ...common, entryPoints: [entry], ...options })
  const text = (ending) => result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? ''
  return { js: text('.js'), css: text('.css') }
}

/** One html file with everything inline: the panel is loaded as a `data:` document and may fetch nothing. */
export function inlineHtml(template, { js, css }) {
  const safeJs = js.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const safeCss = css.replaceAll('</style', '<\\/style')
  // Functions, because `$&` in a replacement string would be expanded.
  return template.replace('/*CSS*/', () => safeCss).replace('/*JS*/', () => safeJs)
}

/** `import source from 'built:guest'` gives the guest prelude as text, bundled like the plugin it runs beside. */
export const builtGuest = {
  name: 'built-guest',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^built:guest$/ }, () => ({ path: 'guest', namespace: 'built' }))
    onLoad({ filter: /.*/, namespace: 'built' }, async () => ({ contents: await bundleGuest(), loader: 'text' }))
  },
}
