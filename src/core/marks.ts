import * as v from 'valibot'
import { stamp } from './stored.ts'

/** The card’s `mark` value: a person said it is, or is not, a milestone. `same` names the card it only repeats. */
export const Mark = v.looseObject({ ...stamp, in: v.boolean(), same: v.optional(v.string()) })
export type Mark = v.InferOutput<typeof Mark>

/** Paints as Figma gave them, kept word for word so that they can be given back exactly. */
const paints = v.array(v.looseObject({ type: v.string() }))
const style = v.optional(v.string())

/** The card’s `original` value: what it looked like before we painted it, and what we painted. */
export const Original = v.looseObject({
  ...stamp,
  fills: paints,
  fillStyleId: style,
  painted: v.string(),
  text: v.optional(v.object({ fills: paints, fillStyleId: style, painted: v.string() })),
})
export type Original = v.InferOutput<typeof Original>

/** The page’s `looks` value: kinds of cards that a person ticked or unticked here. */
export const TickedLooks = v.looseObject({ ...stamp, in: v.array(v.string()), out: v.array(v.string()) })
export type TickedLooks = v.InferOutput<typeof TickedLooks>

/** The page’s `paint` value: the rule that is on. */
export const PaintState = v.looseObject({
  ...stamp,
  rule: v.picklist(['effort', 'business', 'ux', 'missing']),
  /** Ids of the palettes chosen for this board when the rule was switched on. */
  palettes: v.optional(v.string()),
})
export type PaintState = v.InferOutput<typeof PaintState>

/** What a node the plugin made carries: what it is, and for which card. */
export const Made = v.looseObject({ ...stamp, what: v.string(), for: v.optional(v.string()) })
export type Made = v.InferOutput<typeof Made>
