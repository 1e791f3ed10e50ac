import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { makersIn, markCalls, ONLY_MAKES } from './marks.mjs'
import { at } from './root.mjs'

const CORE = at('src/core') + sep

/**
 * Core as a bundle needs it: what nobody asks for stays out. No file of core does anything when it is imported, and
 * calls that only make something are marked.
 */
export const leanCore = {
  name: 'lean-core',
  setup({ onStart, onResolve, onLoad }) {
    let makers = new Set()
    onStart(async () => {
      makers = await makersOfCore()
    })
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const target = join(resolveDir, path)
      return target.startsWith(CORE) ? { path: target, sideEffects: false } : undefined
    })
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(CORE)) return undefined
      return { contents: marked(path, await readFile(path, 'utf8'), makers), loader: 'ts' }
    })
  },
}

/** Two bundles hold core, and a watched one is made again and again. */
const known = new Map()

function marked(path, text, makers) {
  const names = Array.from(makers)
  if (!text.includes('valibot') && !names.some((name) => text.includes(name))) return text
  const key = [text, ...names].join('\0')
  if (known.get(path)?.key !== key) known.set(path, { key, contents: markCalls(path, text, makers) })
  return known.get(path).contents
}

/** Every function of core that says of itself that it only makes something. */
async function makersOfCore() {
  const entries = await readdir(CORE, { recursive: true })
  const files = entries.filter((name) => /(?<!\.d)\.ts$/.test(name)).map((name) => join(CORE, name))
  const found = await Promise.all(
    files.map(async (path) => {
      const text = await readFile(path, 'utf8')
      return text.includes(ONLY_MAKES) ? makersIn(path, text) : []
    }),
  )
  return new Set(found.flat())
}
