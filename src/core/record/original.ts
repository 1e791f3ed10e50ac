import * as v from 'valibot'
import { stored } from './stored.ts'

/** Paints as Figma gave them, kept word for word so that they can be given back exactly. */
const paints = v.array(v.looseObject({ type: v.string() }))

const style = v.optional(v.string())

/** Of a node or a text: what it looked like before we painted it, what we painted, and what of ours that went over. */
const worn = { fills: paints, fillStyleId: style, painted: v.string(), over: v.optional(v.string()) }

/**
 * The card’s `original` value. It is written before the fill is, so that a card that still wears the colour in `over` is
 * known for ours as well: FigJam may refuse the fill.
 */
export const Original = stored({ ...worn, text: v.optional(v.object(worn)) })

export type Original = v.InferOutput<typeof Original>
