import * as v from 'valibot'
import { Dependency } from '../record/record.ts'
import type { Score } from '../scale.ts'
import { stored, type Unstamped } from '../record/stored.ts'

const score = v.picklist(['S', 'M', 'L', 1, 2, 3, '?'])
const answers = v.record(v.string(), score)

/** One person’s answers in one round, by card. */
export type Answers = Readonly<Record<string, Score>>

/** What one person, or one pair of them, found one card needs. */
const proposal = v.object({
  skills: v.optional(v.array(v.string())),
  dependencies: v.optional(v.array(Dependency)),
})
export type Proposal = v.InferOutput<typeof proposal>

/**
 * The `ballot` value of a ballot node: one person, who alone writes it. `seat` is a random id that this person’s FigJam
 * remembers; empty on a ballot that was made ready for somebody and not taken yet. `n` counts its writes up: of two states
 * of one seat’s ballot the higher is the later word, so an undo, a copy or a race can neither take an answer away nor count
 * it twice. `user` and `session` are FigJam’s (typings, User), to know which of those here already has a ballot; `user` is
 * null for somebody who is not logged in. Answers are kept for the round that is open or was
 * last, and no longer; `round.n` is the write that changed them last.
 */
const fields = {
  seat: v.string(),
  n: v.pipe(v.number(), v.integer()),
  name: v.string(),
  user: v.optional(v.nullable(v.string())),
  session: v.optional(v.number()),
  role: v.optional(v.string()),
  round: v.optional(v.object({ id: v.string(), n: v.pipe(v.number(), v.integer()), answers })),
  proposals: v.optional(v.record(v.string(), proposal)),
}

export const Ballot = stored(fields)
export type Ballot = v.InferOutput<typeof Ballot>

/** What a ballot says, without where it lies. */
export type Said = Unstamped<typeof fields>

/** What a person changes about their own ballot. */
export interface BallotPatch {
  readonly role?: string
  readonly answer?: { readonly round: string; readonly card: string; readonly score: Score | null }
  readonly propose?: { readonly card: string; readonly proposal: Proposal }
}

/** A ballot with a change of its owner’s; `n` counts up. */
export function patchBallot(ballot: Said, { role, answer, propose }: BallotPatch): Said {
  const next = { ...ballot, n: ballot.n + 1 }
  if (role !== undefined) next.role = role
  if (answer !== undefined) {
    const before = ballot.round?.id === answer.round ? ballot.round.answers : {}
    const others = Object.entries(before).filter(([card]) => card !== answer.card)
    const own: [string, Score][] = answer.score === null ? [] : [[answer.card, answer.score]]
    next.round = { id: answer.round, n: next.n, answers: Object.fromEntries([...others, ...own]) }
  }
  if (propose !== undefined) next.proposals = { ...ballot.proposals, [propose.card]: propose.proposal }
  return next
}

export function answersIn(ballot: Said | null, round: string): Answers {
  return ballot?.round?.id === round ? ballot.round.answers : {}
}

/** The later of two states of one seat’s ballot. */
export function later(a: Said | undefined, b: Said): Said {
  return a === undefined || b.n > a.n ? b : a
}

/** The latest state of every seat’s ballot, of all states met; ballots nobody has taken are no seat’s. */
export function bySeat(ballots: Iterable<Said>): Map<string, Said> {
  const seats = new Map<string, Said>()
  for (const ballot of ballots) {
    if (ballot.seat !== '') seats.set(ballot.seat, later(seats.get(ballot.seat), ballot))
  }
  return seats
}
