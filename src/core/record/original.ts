import * as v from 'valibot'
import { stored } from './stored.ts'

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
