import * as v from 'valibot'
import { stored, type Unstamped } from './stored.ts'

/**
 * The page’s `facilitator` value: the one person whose plugin writes cards and page while a session runs. `seat` is theirs
 * (ballot.ts). `term` counts up with every change of hands: of two that are met, on the board or in anybody’s memory, the
 * higher is the later word, whatever an undo or a race has put on the page. `since` is ms since 1970. `user` and `session` are
 * as on a ballot: who of those here it is, and in which of their tabs they last did something.
 */
const fields = {
  seat: v.string(),
  name: v.string(),
  term: v.pipe(v.number(), v.integer()),
  since: v.number(),
  user: v.optional(v.nullable(v.string())),
  session: v.optional(v.number()),
}

export const FacilitatorState = stored(fields)

export type FacilitatorState = v.InferOutput<typeof FacilitatorState>

/** Who runs the session, without where it is written. */
export type Facilitator = Unstamped<typeof fields>
