import * as v from 'valibot'
import { RULES } from './rules.ts'
import { EFFORTS } from './scale.ts'
import { stored } from './stored.ts'

/** The card’s `mark` value: a person said it is, or is not, a milestone. `same` names the card it only repeats. */
export const Mark = stored({ in: v.boolean(), same: v.optional(v.string()) })
export type Mark = v.InferOutput<typeof Mark>

/** Paints as Figma gave them, kept word for word so that they can be given back exactly. */
const paints = v.array(v.looseObject({ type: v.string() }))
const style = v.optional(v.string())

/** The card’s `original` value: what it looked like before we painted it, and what we painted. */
export const Original = stored({
  fills: paints,
  fillStyleId: style,
  painted: v.string(),
  text: v.optional(v.object({ fills: paints, fillStyleId: style, painted: v.string() })),
})
export type Original = v.InferOutput<typeof Original>

/** The page’s `looks` value: kinds of cards that a person ticked or unticked here. */
export const TickedLooks = stored({ in: v.array(v.string()), out: v.array(v.string()) })
export type TickedLooks = v.InferOutput<typeof TickedLooks>

/** The page’s `paint` value: the rule that is on. */
export const PaintState = stored({
  rule: v.picklist(RULES),
  /** Ids of the palettes chosen for this board when the rule was switched on. */
  palettes: v.optional(v.string()),
})
export type PaintState = v.InferOutput<typeof PaintState>

/** The page’s `palette` value: kept only while the team asks for high contrast. */
export const PaletteState = stored({ contrast: v.picklist(['high']) })
export type PaletteState = v.InferOutput<typeof PaletteState>

const threeWords = v.tuple([v.string(), v.string(), v.string()])

/** The page’s `words` value: what the team calls each meeting of effort and value, where it differs from the method. */
export const WordsState = stored({ words: v.object(v.entriesFromList(EFFORTS, threeWords)) })
export type WordsState = v.InferOutput<typeof WordsState>

/** The page’s `left` value: offers that a person declined, as they stood then (offer.ts). */
export const DeclinedOffers = stored({ offers: v.array(v.string()) })
export type DeclinedOffers = v.InferOutput<typeof DeclinedOffers>

/** What a node the plugin made carries: what it is, for which card, and for a connector also to which. */
export const Made = stored({
  what: v.string(),
  for: v.optional(v.string()),
  to: v.optional(v.string()),
  /** Of a session’s section: the size of the cards’ text (canvas pixels) when it was made. */
  unit: v.optional(v.number()),
})
export type Made = v.InferOutput<typeof Made>

/**
 * The milestone table’s `rows` value. Cells have no identity of their own in FigJam, so the table keeps which card each
 * row is of, and what was last written into each cell (table/cell.ts), in the order of `columns`: the titles as they were
 * last written. `keys` says which columns those are; tables of earlier builds have none.
 */
export const TableRows = stored({
  columns: v.array(v.string()),
  keys: v.optional(v.array(v.string())),
  rows: v.array(v.object({ card: v.string(), cells: v.array(v.string()) })),
})
export type TableRows = v.InferOutput<typeof TableRows>
