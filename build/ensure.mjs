import { ensure } from './fresh.mjs'
import { at } from './root.mjs'

/** The everyday build, and what is shipped: the same files, the plugin's made as small as they go. */
export const FOLDERS = { everyday: 'dist', release: 'dist/release' }

/** Builds what is not built of the sources as they stand. True when there was something to do. */
export function ensureBuilt(kind) {
  return ensure(at(FOLDERS[kind]), async () => (await import('./all.mjs')).makeAll(kind))
}
