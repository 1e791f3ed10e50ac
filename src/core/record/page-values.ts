import * as v from 'valibot'
import { RULES } from './rules.ts'
import { EFFORTS } from './scale.ts'
import { stored } from './stored.ts'

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

/** The page’s `team` value: whose board this is, as its people say, and where more of them can be found. */
export const TeamState = stored({ name: v.optional(v.string()), link: v.optional(v.string()) })

export type TeamState = v.InferOutput<typeof TeamState>

/** Empty where nobody said it. */
export interface Team {
  readonly name: string
  readonly link: string
}

export const NO_TEAM: Team = { name: '', link: '' }

/** The page’s `left` value: offers that a person declined, as they stood then (edit/offers.ts). */
export const DeclinedOffers = stored({ offers: v.array(v.string()) })

export type DeclinedOffers = v.InferOutput<typeof DeclinedOffers>
