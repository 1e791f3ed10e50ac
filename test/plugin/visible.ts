/** What can be seen of a board without a plugin. */
import type { Document } from '../../host/document/document.ts'

/** Everything of the board but plugin data: texts, names, places, colours, relaunch buttons with their descriptions. */
export function visibleOn(document: Document): unknown[] {
  return Array.from(document.all(), ({ id, type, parent, props, pluginData }) => ({
    id,
    type,
    parent,
    props,
    relaunch: pluginData.relaunch,
  })).sort((a, b) => (a.id < b.id ? -1 : 1))
}
