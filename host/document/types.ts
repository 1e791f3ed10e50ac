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
 * container, colour channels 0–1, `fills` as paints); what is not stored has the default of its type (`valueOf`). The
 * text sublayer's properties are stored under `text.` names: `text.characters`, `text.fills`, `text.fontName`,
 * `text.fontSize`. Derived properties (`absoluteBoundingBox`, `children`, `stuckNodes`, …) are not stored. `rest` keeps
 * what a REST file said that the plugin API has no name for, so that saving gives it back.
 *
 * A TABLE stores `columnWidths` and `rowHeights`; its cells are child records of type TABLE_CELL, each with `rowIndex`
 * and `columnIndex`.
 */
export interface NodeRecord {
  readonly id: string
  readonly type: string
  readonly parent: string | null
  /** Position among siblings, back to front: a fractional key compared as a string. */
  readonly order: string
  readonly props: Readonly<Record<string, Json>>
  readonly pluginData: PluginData
  readonly rest: Readonly<Record<string, Json>>
}

/**
 * One register per node, as FigJam merges it: `shared` by namespace then key, `own` (private) by plugin id then key,
 * `relaunch` by command.
 */
export type PluginData = Readonly<{
  shared: Readonly<Record<string, Readonly<Record<string, string>>>>
  own: Readonly<Record<string, Readonly<Record<string, string>>>>
  relaunch: Readonly<Record<string, string>>
}>

/** Where a node hangs: parent and position travel together, so a node cannot end up with half of a move. */
export type Place = Readonly<{ parent: string | null; order: string }>

/**
 * A change as data; applying the same list backwards with `before` and `after` swapped takes it back. `undefined` means
 * that the node does not store the property. A deleted subtree is listed deepest first, a created one parents first.
 */
export type Change =
  | { readonly kind: 'create'; readonly node: NodeRecord }
  | { readonly kind: 'delete'; readonly node: NodeRecord }
  | {
      readonly kind: 'set'
      readonly id: string
      readonly property: string
      readonly before: Json | undefined
      readonly after: Json | undefined
    }
  | { readonly kind: 'move'; readonly id: string; readonly before: Place; readonly after: Place }
  | { readonly kind: 'data'; readonly id: string; readonly before: PluginData; readonly after: PluginData }

/** What listeners receive: everything one transaction changed. */
export interface Batch {
  readonly changes: readonly Change[]
  readonly origin: Origin
}

/** The document's own node, parent of the pages, in every file (fact: `figma.root.id`). */
export const ROOT = '0:0'

export const NO_DATA: PluginData = { shared: {}, own: {}, relaunch: {} }
