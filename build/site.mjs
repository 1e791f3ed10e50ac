import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, FOLDERS } from './ensure.mjs'
import { at } from './root.mjs'

/** The page of a build as a folder of its own. It asks for what lies beside it only, so it may be served under any path. */
export function laySite(built, folder) {
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(built, 'host'), folder, { recursive: true })
}

/** The page with the plugin as it is shipped. */
export async function buildSite(say) {
  await ensureBuilt('release')
  laySite(at(FOLDERS.release), at('dist/site'))
  say('dist/site  is the page: any host of static files serves it, also under a path.')
}
