// Knows whether what was built is what would be built now. Node's own modules only, because most runs build nothing.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { at } from './root.mjs'

/** Everything that can change what comes out: sources, the build itself, what is installed. */
export const INPUTS = [
  'src',
  'ui',
  'host',
  'build',
  'build.mjs',
  'manifest.json',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.base.json',
]

/** Beside the files it speaks of. */
const STAMP = 'built.json'

/**
 * The inputs as they stand, by content; `changed` tells a file that was changed and changed back, too. Contents and not
 * times, because another branch, a fresh checkout or an unpacked archive may bring any time.
 */
export function lookAtInputs(root = at('.')) {
  const hash = createHash('sha256')
  let changed = 0
  for (const path of INPUTS.flatMap((input) => filesAt(root, input))) {
    hash.update(`${path}\0`).update(digest(readFileSync(join(root, path))))
    changed = Math.max(changed, statSync(join(root, path)).ctimeMs)
  }
  return { inputs: hash.digest('hex'), changed }
}

/**
 * Lays what `make` gives into the folder, unless that was built of inputs like these already. True when there was
 * something to do.
 */
export async function ensure(folder, make, look = lookAtInputs) {
  let before = look()
  if (isBuilt(folder, before.inputs)) return false
  for (;;) {
    const files = await make()
    const after = look()
    if (after.inputs === before.inputs && after.changed === before.changed) {
      lay(folder, files, before.inputs)
      return true
    }
    // A file that was saved meanwhile may be in one bundle and not in the other.
    before = after
  }
}

/** Lays files into the folder, each whole or not at all, though somebody else may be doing the same. */
export function layFiles(folder, files) {
  const aside = join(folder, `.laying-${process.pid}`)
  for (const [name, text] of Object.entries(files)) {
    const [from, to] = [join(aside, name), join(folder, name)]
    for (const path of [from, to]) mkdirSync(dirname(path), { recursive: true })
    writeFileSync(from, text, { mode: isScript(text) ? 0o755 : 0o644 })
    renameSync(from, to)
  }
  rmSync(aside, { recursive: true })
}

const isScript = (contents) => typeof contents === 'string' && contents.startsWith('#!')

/** True when the folder holds, to the letter, what was built of inputs like these. */
function isBuilt(folder, inputs) {
  const stamp = readStamp(folder)
  if (stamp?.inputs !== inputs) return false
  return Object.entries(stamp.files).every(([name, wanted]) => {
    const path = join(folder, name)
    return existsSync(path) && digest(readFileSync(path)) === wanted
  })
}

/** Lays files into the folder with what they were built of. The stamp comes last: an interrupted build has none. */
function lay(folder, files, inputs) {
  const digests = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, digest(text)]))
  layFiles(folder, { ...files, [STAMP]: JSON.stringify({ inputs, files: digests }) })
}

function readStamp(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, STAMP), 'utf8'))
  } catch {
    return undefined
  }
}

function filesAt(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (stats?.isFile()) return [path]
  if (!stats?.isDirectory()) return []
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesAt(root, `${path}/${name}`))
}

const digest = (contents) => createHash('sha256').update(contents).digest('hex')
