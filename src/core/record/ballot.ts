import * as v from 'valibot'
import { Dependency } from './record.ts'
import { Score } from './scale.ts'
import { stored, type Unstamped } from './stored.ts'

const answers = v.record(v.string(), Score)
const whole = v.pipe(v.number(), v.integer())

/** One person’s answers in one round, by card. */
export type Answers = Readonly<Record<string, Score>>

/** What one person, or one pair of them, found one card needs. */
const proposal = v.object({
  skills: v.optional(v.array(v.string())),
  dependencies: v.optional(v.array(Dependency)),
})
export type Proposal = v.InferOutput<typeof proposal>

/**
 * The `ballot` value of a ballot node: what one person says in one FigJam, which alone writes it. `seat` is a random id that
 * this FigJam remembers; empty on a ballot that was made ready for somebody and not taken yet. `n` counts the writes of its
 * person up, also across their tabs and devices: of two states the higher is the later word, so an undo, a copy or a race
 * can neither take an answer away nor count it twice. `user` and `session` are FigJam’s (typings, User), to know which of
 * those here already has a ballot; `user` is null for somebody who is not logged in, and `tabs` are then the tabs in which
 * they were before. Answers are kept for the round that is open or was last, and no longer; `round.n` is the write that
 * changed them last, `turns` the one that changed each, also where it took the answer back.
 */
const fields = {
  seat: v.string(),
  n: whole,
  name: v.string(),
  user: v.optional(v.nullable(v.string())),
  session: v.optional(v.number()),
  role: v.optional(v.string()),
  round: v.optional(v.object({ id: v.string(), n: whole, answers })),
  proposals: v.optional(v.record(v.string(), proposal)),
  turns: v.optional(v.record(v.string(), whole)),
  tabs: v.optional(v.array(v.number())),
}

export const Ballot = stored(fields)
export type Ballot = v.InferOutput<typeof Ballot>

/** What a ballot says, without where it lies. */
export type BallotState = Unstamped<typeof fields>

/** What a person changes about their own ballot. */
export interface BallotPatch {
  readonly role?: string
  readonly answer?: { readonly round: string; readonly card: string; readonly score: Score | null }
  readonly propose?: { readonly card: string; readonly proposal: Proposal }
}

/** A ballot with a change of its owner’s; `n` counts up. */
export function patchBallot(ballot: BallotState, { role, answer, propose }: BallotPatch): BallotState {
  const next = { ...ballot, n: ballot.n + 1 }
  if (role !== undefined) next.role = role
  if (answer !== undefined) {
    const { round, card } = answer
    const before = ballot.round?.id === round ? ballot.round.answers : {}
    const others = Object.entries(before).filter(([other]) => other !== card)
    const own: [string, Score][] = answer.score === null ? [] : [[card, answer.score]]
    next.round = { id: round, n: next.n, answers: Object.fromEntries([...others, ...own]) }
    const { cards, at } = turnsOf(ballot)
    const known = ballot.round?.id === round ? cards.map((each): [string, number] => [each, at(each)]) : []
    next.turns = { ...Object.fromEntries(known), [card]: next.n }
  }
  if (propose !== undefined) next.proposals = { ...ballot.proposals, [propose.card]: propose.proposal }
  return next
}

export function answersIn(ballot: BallotState | null, round: string): Answers {
  return ballot?.round?.id === round ? ballot.round.answers : {}
}

/** The tabs of FigJam that a ballot was written in, as far as it says. */
export function tabsOf({ session, tabs = [] }: Pick<BallotState, 'session' | 'tabs'>): number[] {
  return [...(session === undefined ? [] : [session]), ...tabs]
}

/**
 * Two states of what one person said as one. Tabs and devices write side by side, and undos, deletions and races put older
 * states back: of each answer the later turn counts, of everything else the later state, as far as it says anything.
 * Returns the later state itself where the other has nothing to add.
 */
export function later(a: BallotState | undefined, b: BallotState): BallotState {
  if (a === undefined) return b
  const isNext = a.n === b.n ? b.seat >= a.seat : b.n > a.n
  const [before, last] = isNext ? [a, b] : [b, a]
  const more = {
    ...(last.user == null && before.user != null ? { user: before.user } : {}),
    ...(last.role === undefined && before.role !== undefined ? { role: before.role } : {}),
    ...furtherProposals(before, last),
    ...furtherTabs(before, last),
    ...laterAnswers(before, last),
  }
  return Object.keys(more).length === 0 ? last : { ...last, ...more }
}

function furtherProposals(before: BallotState, last: BallotState): Pick<BallotState, 'proposals'> {
  const proposals = { ...before.proposals, ...last.proposals }
  return Object.keys(proposals).length === Object.keys(last.proposals ?? {}).length ? {} : { proposals }
}

function furtherTabs(before: BallotState, last: BallotState): Pick<BallotState, 'tabs'> {
  const known = tabsOf(last)
  const further = last.user == null ? tabsOf(before).filter((tab) => !known.includes(tab)) : []
  return further.length === 0 ? {} : { tabs: [...(last.tabs ?? []), ...further] }
}

function laterAnswers(before: BallotState, last: BallotState): Pick<BallotState, 'round' | 'turns'> {
  const [one, other] = [before.round, last.round]
  if (one === undefined) return {}
  if (other?.id !== one.id) return other !== undefined && other.n >= one.n ? {} : { round: one, turns: before.turns }
  const [ones, others] = [turnsOf(before), turnsOf(last)]
  // Two tabs that knew nothing of each other may give one card the same turn: then all agree on one of the two answers.
  const isOnes = (card: string): boolean =>
    ones.at(card) === others.at(card)
      ? String(one.answers[card] ?? '') > String(other.answers[card] ?? '')
      : ones.at(card) > others.at(card)
  const cards = Array.from(new Set([...others.cards, ...ones.cards]))
  if (!cards.some(isOnes)) return {}
  const answers = cards.flatMap((card): [string, Score][] => {
    const answer = (isOnes(card) ? one : other).answers[card]
    return answer === undefined ? [] : [[card, answer]]
  })
  return {
    round: { id: one.id, n: Math.max(one.n, other.n), answers: Object.fromEntries(answers) },
    turns: Object.fromEntries(cards.map((card) => [card, Math.max(ones.at(card), others.at(card))])),
  }
}

/** Whether a state of a ballot says everything that another does, or later words. */
export function saysAll(state: BallotState, other: BallotState): boolean {
  return later(other, state) === state
}

interface Turns {
  readonly cards: readonly string[]
  readonly at: (card: string) => number
}

/**
 * The write that changed the answer to a card last; -1 where there never was one. A plugin that knows no `turns` lets old
 * ones stand when it changes an answer: the write of its change is then not among them, and all answers are of that write,
 * also those that are not there.
 */
function turnsOf({ round, turns }: BallotState): Turns {
  if (round !== undefined && turns !== undefined && Math.max(...Object.values(turns)) === round.n)
    return { cards: Object.keys(turns), at: (card) => turns[card] ?? -1 }
  return { cards: Object.keys(round?.answers ?? {}), at: () => round?.n ?? -1 }
}

/** What every seat’s ballot says, of all states met; ballots nobody has taken are no seat’s. */
export function bySeat(ballots: Iterable<BallotState>): Map<string, BallotState> {
  const seats = new Map<string, BallotState>()
  for (const ballot of ballots) {
    if (ballot.seat !== '') seats.set(ballot.seat, later(seats.get(ballot.seat), ballot))
  }
  return seats
}
