import * as v from 'valibot'
import { ScaleAttribute, Score } from './scale.ts'
import { stored, type Unstamped } from './stored.ts'

const whole = v.pipe(v.number(), v.integer())
const counts = v.record(v.string(), whole)
const answers = v.record(v.string(), Score)

/** What stays of a round once it is revealed. */
const result = {
  counts: v.optional(v.record(v.string(), counts)),
  seen: v.optional(v.record(v.string(), whole)),
  voters: v.optional(whole),
  heard: v.optional(counts),
  was: v.optional(answers),
}

const about = {
  id: v.string(),
  attribute: ScaleAttribute,
  cards: v.array(v.string()),
  began: v.number(),
  expected: whole,
}

/**
 * The `round` value of the session’s section: one hidden vote on one attribute, or on several, for one card or for many.
 * `cards` names what is asked (question.ts); on several scales `attribute` is the first of them. Only the
 * facilitator’s plugin writes it; `n` counts its writes up, so that an undo is known for what it is. While it is open, `box`
 * holds the ballots that plugin has collected, by seat, so that a vote survives whatever happens to its ballot; `hands` are
 * the counts of shown fingers, by card. Of one person’s tabs and devices the box holds one seat; `who` is FigJam’s user id
 * of the seats that have one. `named` are the tabs of those who were on the board when the room was last counted: when the
 * vote began, or when whoever runs it said how many are waited for.
 * Once revealed it keeps `counts` by card and nobody’s answers, and never opens again; `seen` is the write of each seat that
 * was counted, and under `hands` and a card when its hands were counted (ms), by which a later one is known to be late. `began` is ms since 1970; `expected` is how many people the room
 * has; `voters` how many of them answered; `heard` how many answered of each role; `was` the scores that cards had when the
 * vote began. While it is open, `before` is the round that was revealed last, which comes back if this one is dropped.
 */
const fields = {
  ...about,
  n: whole,
  state: v.picklist(['open', 'revealed']),
  box: v.optional(v.record(v.string(), v.object({ n: whole, role: v.optional(v.string()), answers }))),
  hands: v.optional(v.record(v.string(), counts)),
  ...result,
  before: v.optional(v.object({ ...about, ...result })),
  who: v.optional(v.record(v.string(), v.string())),
  named: v.optional(v.array(v.object({ user: v.nullable(v.string()), session: v.number() }))),
}

export const StoredRound = stored(fields)

export type StoredRound = v.InferOutput<typeof StoredRound>

/** A round without where it is written. */
export type Round = Unstamped<typeof fields>

export type BallotBox = NonNullable<Round['box']>
