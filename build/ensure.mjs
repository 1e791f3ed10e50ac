import { isBuilt, lay, lookAtInputs } from './fresh.mjs'
import { at } from './root.mjs'

/** The everyday build, and what is shipped: the same files, the plugin's made as small as they go. */
export const FOLDERS = { everyday: 'dist', release: 'dist/release' }

/** Builds what is not built of the sources as they stand. True when there was something to do. */
export async function ensureBuilt(kind) {
  const folder = at(FOLDERS[kind])
  let look = lookAtInputs()
  if (isBuilt(folder, look.inputs)) return false
  const { makeAll } = await import('./all.mjs')
  for (;;) {
    const files = await makeAll(kind)
    const after = lookAtInputs()
    // A file that was saved meanwhile may be in one bundle and not in the other.
    if (after.inputs === look.inputs && after.changed === look.changed) {
      lay(folder, files, look.inputs)
      return true
    }
    look = after
  }
}
