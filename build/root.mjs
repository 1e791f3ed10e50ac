import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A path of the project, wherever the build was started. */
export const at = (path) => join(root, path)
