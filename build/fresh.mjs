// Knows whether what was built is what would be built now. Node's own modules only: most runs build nothing.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { at } from './root.mjs'

/** Everything that can change what comes out: sources, the build itself, what is installed. */
const INPUTS = [
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
export function lookAtInputs() {
  const hash = createHash('sha256')
  let changed = 0
  for (const path of INPUTS.flatMap(filesAt)) {
    hash.update(`${path}\0`).update(digest(readFileSync(at(path))))
    changed = Math.max(changed, statSync(at(path)).ctimeMs)
  }
  return { inputs: hash.digest('hex'), changed }
}

/** True when the folder holds, to the letter, what was built of inputs like these. */
export function isBuilt(folder, inputs) {
  const stamp = readStamp(folder)
  if (stamp?.inputs !== inputs) return false
  return Object.entries(stamp.files).every(([name, wanted]) => {
    const path = join(folder, name)
    return existsSync(path) && digest(readFileSync(path)) === wanted
  })
}

/** Lays files into the folder with what they were built of. The stamp comes last: an interrupted build has none. */
export function lay(folder, files, inputs) {
  const digests = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, digest(text)]))
  layFiles(folder, { ...files, [STAMP]: JSON.stringify({ inputs, files: digests }) })
}

/** Lays files into the folder, each whole or not at all, though somebody else may be doing the same. */
export function layFiles(folder, files) {
  const aside = join(folder, `.laying-${process.pid}`)
  for (const [name, text] of Object.entries(files)) {
    const [from, to] = [join(aside, name), join(folder, name)]
    for (const path of [from, to]) mkdirSync(dirname(path), { recursive: true })
    writeFileSync(from, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 })
    renameSync(from, to)
  }
  rmSync(aside, { recursive: true })
}

function readStamp(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, STAMP), 'utf8'))
  } catch {
    return undefined
  }
}

function filesAt(path) {
  const stats = statSync(at(path), { throwIfNoEntry: false })
  if (stats?.isFile()) return [path]
  if (!stats?.isDirectory()) return []
  return readdirSync(at(path))
    .sort()
    .flatMap((name) => filesAt(`${path}/${name}`))
}

const digest = (contents) => createHash('sha256').update(contents).digest('hex')
