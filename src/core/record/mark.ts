import * as v from 'valibot'
import { stored } from './stored.ts'

/** The card’s `mark` value: a person said it is, or is not, a milestone. `same` names the card it only repeats. */
export const Mark = stored({ in: v.boolean(), same: v.optional(v.string()) })

export type Mark = v.InferOutput<typeof Mark>
