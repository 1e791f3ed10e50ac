import * as v from 'valibot'
import { stored, type Unstamped } from '../record/stored.ts'
import type { Score } from '../scale.ts'
import { answersIn, type Answers, type Said } from './ballot.ts'
import { addCounts, tally, votersIn, type Counts } from './result.ts'

const whole = v.pipe(v.number(), v.integer())
const counts = v.record(v.string(), whole)
const answers = v.record(v.string(), v.picklist(['S', 'M', 'L', 1, 2, 3, '?']))

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
  attribute: v.picklist(['effort', 'business', 'ux']),
  cards: v.array(v.string()),
  began: v.number(),
  expected: whole,
}

/**
 * The `round` value of the session’s section: one hidden vote on one attribute, for one card or for many. Only the
 * facilitator’s plugin writes it; `n` counts its writes up, so that an undo is known for what it is. While it is open, `box`
 * holds the ballots that plugin has collected, by seat, so that a vote survives whatever happens to its ballot; `hands` are
 * the counts of shown fingers, by card. Once revealed it keeps `counts` by card and nobody’s answers, and never opens again;
 * `seen` is the write of each seat that was counted, by which a later one is known to be late. `began`
 * is ms since 1970; `expected` is how many people the room has; `voters` how many of them answered; `heard` how many
 * answered of each role; `was` the scores that cards had when the vote began. While it is open, `before` is the round that
 * was revealed last, which comes back if this one is dropped.
 */
const fields = {
  ...about,
  n: whole,
  state: v.picklist(['open', 'revealed']),
  box: v.optional(v.record(v.string(), v.object({ n: whole, role: v.optional(v.string()), answers }))),
  hands: v.optional(v.record(v.string(), counts)),
  ...result,
  before: v.optional(v.object({ ...about, ...result })),
}

export const LiveRound = stored(fields)
export type LiveRound = v.InferOutput<typeof LiveRound>

/** A round without where it is written. */
export type Round = Unstamped<typeof fields>
export type Box = NonNullable<Round['box']>

/** Everything said in a round so far: what was collected and what the ballots hold, the later word of each seat. */
export function collect(round: Round, ballots: ReadonlyMap<string, Said>): Box {
  const box: Box = { ...round.box }
  for (const [seat, said] of ballots) {
    const known = box[seat]
    if (said.round?.id !== round.id || (known !== undefined && known.n >= said.round.n)) continue
    box[seat] = {
      n: said.round.n,
      answers: said.round.answers,
      ...(said.role === undefined ? {} : { role: said.role }),
    }
  }
  return box
}

/** How many are in: who has answered every card of the round that is still there, and hands that were shown. */
export function countIn(round: Round, box: Box, cards: readonly string[] = round.cards): number {
  if (round.state === 'revealed') return round.voters ?? 0
  const whole = Object.values(box).filter(({ answers }) => isWhole(answers, cards))
  return whole.length + handsIn(round)
}

/** How many showed fingers: the fullest card says, because nobody lowers a hand from card to card. */
export function handsIn({ hands }: Round): number {
  return Math.max(0, ...Object.values(hands ?? {}).map(votersIn))
}

export function isWhole(answers: Answers, cards: readonly string[]): boolean {
  return cards.length > 0 && cards.every((card) => answers[card] !== undefined)
}

/** The round as it is from the reveal on: counts and no seats. Who answered some cards only counts on those. */
export function reveal(round: Round, box: Box): Round {
  const seats = Object.values(box)
  const byCard = round.cards.map((card): [string, Counts] => {
    const given = seats.flatMap(({ answers }): Score[] => {
      const answer = answers[card]
      return answer === undefined ? [] : [answer]
    })
    return [card, addCounts(tally(given), round.hands?.[card] ?? {})]
  })
  const voters = seats.filter(({ answers }) => round.cards.some((card) => answers[card] !== undefined))
  const heard = tally(voters.flatMap(({ role }) => role ?? []))
  const { id, n, attribute, cards, began, expected, was = {} } = round
  return {
    id,
    n: n + 1,
    attribute,
    cards,
    state: 'revealed',
    began,
    expected,
    counts: Object.fromEntries(byCard.filter(([, each]) => votersIn(each) > 0)),
    seen: Object.fromEntries(Object.entries(box).map(([seat, { n }]) => [seat, n])),
    voters: voters.length + handsIn(round),
    heard,
    was,
  }
}

/** What a new round keeps of the one before it: its result, if it has one. */
export function resultToKeep(round: Round | null): Pick<Round, 'before'> {
  if (round?.state !== 'revealed' || Object.keys(round.counts ?? {}).length === 0) return {}
  const { id, attribute, cards, began, expected, counts, seen, voters, heard, was } = round
  return { before: { id, attribute, cards, began, expected, counts, seen, voters, heard, was } }
}

/** A revealed round with what was said before of other cards on the same scale: a vote on one card hides no other. */
export function withEarlier(revealed: Round, { before }: Round): Round {
  if (before?.attribute !== revealed.attribute) return revealed
  const others = before.cards.filter((card) => !revealed.cards.includes(card))
  const ofOthers = <T>(said: Readonly<Record<string, T>> = {}) =>
    Object.fromEntries(Object.entries(said).filter(([card]) => others.includes(card)))
  return {
    ...revealed,
    cards: [...others, ...revealed.cards],
    counts: { ...ofOthers(before.counts), ...revealed.counts },
    was: { ...ofOthers(before.was), ...revealed.was },
  }
}

/** An open round that is closed without a result: the last result shows again, if there is one. */
export function drop(round: Round): Round {
  const { before, n } = round
  return before === undefined ? reveal({ ...round, hands: {} }, {}) : { ...before, n: n + 1, state: 'revealed' }
}

/** Whether what a person answered last reached the one who revealed only afterwards. */
export function isLate(round: Round, ballot: Said | null): boolean {
  if (ballot?.round?.id !== round.id || round.state !== 'revealed') return false
  return ballot.round.n > (round.seen?.[ballot.seat] ?? -1)
}

/** The later of two states of the round: by its number, and what was once revealed stays so. */
export function laterRound(a: Round | null, b: Round | null): Round | null {
  if (a === null || b === null) return a ?? b
  if (a.id === b.id && a.state !== b.state) return a.state === 'revealed' ? a : b
  return b.n >= a.n ? b : a
}

/** What a person’s own ballot says in this round. */
export function ownAnswers(round: Round, ballot: Said | null): Answers {
  return answersIn(ballot, round.id)
}
