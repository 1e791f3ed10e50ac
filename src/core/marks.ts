import * as v from 'valibot'
import { stamp } from './stored.ts'

/** The card’s `mark` value: a person said it is, or is not, a milestone. `same` names the card it only repeats. */
export const Mark = v.looseObject({ ...stamp, in: v.boolean(), same: v.optional(v.string()) })
export type Mark = v.InferOutput<typeof Mark>

/** Paints as Figma gave them, kept word for word so that they can be given back exactly. */
const paints = v.array(v.looseObject({ type: v.string() }))

/** The card’s `original` value: what it looked like before we painted it, and what we painted. */
export const Original = v.looseObject({
  ...stamp,
  fills: paints,
  fillStyleId: v.optional(v.string()),
  painted: v.string(),
  text: v.optional(v.object({ fills: paints, painted: v.string() })),
})
export type Original = v.InferOutput<typeof Original>

/** The page’s `looks` value: kinds of cards that a person ticked or unticked here. */
export const Looks = v.looseObject({ ...stamp, in: v.array(v.string()), out: v.array(v.string()) })
export type Looks = v.InferOutput<typeof Looks>

/** The page’s `paint` value: the rule that is on, with the colours chosen for this board when it was switched on. */
export const PaintState = v.looseObject({
  ...stamp,
  rule: v.picklist(['effort', 'business', 'ux', 'missing']),
  scale: v.optional(v.string()),
})
export type PaintState = v.InferOutput<typeof PaintState>

/** What a node the plugin made carries: what it is, and for which card. */
export const Made = v.looseObject({ ...stamp, what: v.string(), for: v.optional(v.string()) })
export type Made = v.InferOutput<typeof Made>
