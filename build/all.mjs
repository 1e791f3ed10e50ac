import { makeHost } from './host.mjs'
import { asBundled, makePlugin, squeezed } from './plugin.mjs'

/** Every file of a build by its path in the folder. */
export async function makeAll(kind) {
  const plugin = await makePlugin(kind === 'release' ? squeezed : asBundled)
  return { ...plugin, ...(await makeHost(plugin)) }
}
