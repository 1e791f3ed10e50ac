/** Plugin data: one list in the file for what plugins share and for what each has for itself. */
import type { Json } from '../document/types.ts'
import type { Fields } from './decode.ts'
import { listOf, textOf } from './fields.ts'

type Entries = Map<string, Map<string, string>>

/**
 * What is shared has no plugin's id, and its key begins with the namespace and a dash: a plugin that writes the same both
 * ways proved it. A namespace may hold a dash itself; ours does not, and nobody can tell.
 */
export function dataFields(node: Fields): Record<string, Json> {
  const shared: Entries = new Map()
  const own: Entries = new Map()
  for (const entry of listOf(node, 'pluginData') ?? []) {
    const [plugin, key, value] = [textOf(entry, 'pluginID'), textOf(entry, 'key'), textOf(entry, 'value')]
    if (key === undefined || value === undefined) continue
    const dash = key.indexOf('-')
    if (plugin) put(own, plugin, key, value)
    else if (dash > 0) put(shared, key.slice(0, dash), key.slice(dash + 1), value)
  }
  return {
    ...(shared.size > 0 && { sharedPluginData: asJson(shared) }),
    ...(own.size > 0 && { pluginData: asJson(own) }),
  }
}

function put(entries: Entries, owner: string, key: string, value: string): void {
  const before = entries.get(owner)
  if (before) before.set(key, value)
  else entries.set(owner, new Map([[key, value]]))
}

function asJson(entries: Entries): Record<string, Json> {
  return Object.fromEntries([...entries].map(([owner, values]) => [owner, Object.fromEntries(values)]))
}
