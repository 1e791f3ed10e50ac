/**
 * The board as plain data, in the words of Figma's plugin API.
 *
 * A `Document` is one person's replica. Everything that happens to it is a list of changes, so undo, events, the
 * drawing and (later) other people's replicas all read the same thing.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Who caused a change: this person's hands on the canvas, their plugin, or somebody else (a remote replica). */
export type Origin = 'hand' | 'plugin' | 'remote'

/**
 * One node. `props` holds every stored property under its plugin API name and unit (x, y relative to the nearest
 * container, colour channels 0–1, `fills` as paints). The text sublayer's properties are stored under `text.` names:
 * `text.characters`, `text.fills`, `text.fontName`, `text.fontSize`. Derived properties (`absoluteBoundingBox`,
 * `children`, `stuckNodes`, …) are not stored. `rest` keeps what a REST file said that the plugin API has no name for,
 * so that saving gives it back.
 */
export interface NodeRecord {
  readonly id: string
  readonly type: string
  readonly parent: string | null
  /** Position among siblings, back to front: a fractional key compared as a string. */
  readonly order: string
  readonly props: Readonly<Record<string, Json>>
  /** One register per node, as FigJam merges it: `shared` by namespace then key, `own` for the plugin's private data. */
  readonly pluginData: PluginData
  readonly rest: Readonly<Record<string, Json>>
}

export interface PluginData {
  readonly shared: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly own: Readonly<Record<string, string>>
  readonly relaunch: Readonly<Record<string, string>>
}

/** A change as data; applying the same list with `before` and `after` swapped takes it back. */
export type Change =
  | { readonly kind: 'create'; readonly node: NodeRecord }
  | { readonly kind: 'delete'; readonly node: NodeRecord }
  | { readonly kind: 'set'; readonly id: string; readonly property: string; readonly before: Json; readonly after: Json }
