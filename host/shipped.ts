/** What a plugin that is given to others needs beyond a manifest that Figma takes. */
import { checkManifest, warningsOf } from './manifest.ts'

/** What is wrong with the plugin in these files (by path, as they lie beside the manifest), a sentence each. */
export function wrongWithShipped(value: unknown, files: readonly string[]): string[] {
  try {
    const plugin = checkManifest(value)
    const { main, ui = [], networkAccess, permissions } = plugin
    const named = [main, ...(typeof ui === 'string' ? [ui] : Object.values(ui))]
    const absent = named.filter((path) => !files.includes(path))
    return [
      ...warningsOf(plugin),
      ...absent.map((path) => `manifest.json: names ${path}, which does not lie beside it.`),
      ...(plugin.id === undefined ? ['manifest.json: id is missing: Figma knows a plugin and its storage by it.'] : []),
      ...(networkAccess === undefined
        ? ['manifest.json: networkAccess is missing: then Figma says that the plugin may reach any address.']
        : []),
      ...permissions
        .filter((each, index) => permissions.indexOf(each) !== index)
        .map((each) => `manifest.json: permissions: names “${each}” twice.`),
    ]
  } catch (error) {
    return [(error as Error).message]
  }
}
