import { sameJson } from '../base/index.ts'
import {
  answersIn,
  isOnScales,
  keyOnScale,
  later,
  type Answers,
  type BallotBox,
  type BallotState,
  type Round,
  type Score,
} from '../record/index.ts'
import { addCounts, tally, votersIn, type Counts } from '../weigh/index.ts'
import { WATCHING } from './people.ts'

/**
 * Everything said in a round so far: what was collected and what the ballots hold, once for each person. A person’s answers
 * lie under the seat with their latest word.
 */
export function collect(round: Round, ballots: ReadonlyMap<string, BallotState>): BallotBox {
  const box: BallotBox = { ...round.box }
  for (const said of ballots.values()) {
    if (said.round?.id !== round.id) continue
    const all = withBox(round, said)
    const known = seatsOf(round, said)
    const entry = entryOf(round, all)
    if (known.length === 1 && known[0] === all.seat && isSame(box[all.seat], entry)) continue
    for (const seat of known) Reflect.deleteProperty(box, seat)
    box[all.seat] = entry
  }
  return box
}

/** The round with the user ids of all seats in its box: a plugin that knows no `who` may have put two of one person in. */
export function withUsers(round: Round | null, ballots: ReadonlyMap<string, BallotState>): Round | null {
  if (round?.box === undefined) return round
  const { box, who = {} } = round
  const fresh = Object.keys(box).flatMap((seat) => {
    const user = ballots.get(seat)?.user
    return user == null || who[seat] === user ? [] : [[seat, user] as const]
  })
  return fresh.length === 0 ? round : { ...round, who: { ...who, ...Object.fromEntries(fresh) } }
}

/** The round with everything in its box that was said so far. */
export function collected(round: Round, ballots: ReadonlyMap<string, BallotState>): Round {
  const box = collect(round, ballots)
  const users = new Map<string, string>(Object.entries(round.who ?? {}))
  for (const { seat, user } of ballots.values()) if (user != null) users.set(seat, user)
  const who = Object.keys(box).flatMap((seat) => {
    const user = users.get(seat)
    return user === undefined ? [] : [[seat, user] as const]
  })
  return { ...round, box, ...(who.length === 0 ? {} : { who: Object.fromEntries(who) }) }
}

/**
 * What a person said, with what only the box still has of it: their ballot was deleted, or put back to an older state. The
 * box keeps one number for all answers of a person: it is the later word on all of them, or only on what they say nothing of.
 */
export function withBox(round: Round, said: BallotState): BallotState {
  const { id, box = {}, who = {} } = round
  return seatsOf(round, said).reduce((sum, seat) => {
    const entry = box[seat]
    if (entry === undefined) return sum
    const { role, answers } = entry
    const n = entry.n > (said.round?.id === id ? said.round.n : -1) ? entry.n : 0
    return later(sum, { seat, n, name: said.name, user: who[seat] ?? null, role, round: { id, n, answers } })
  }, said)
}

/** The seats under which the box of a round holds answers of this person. */
function seatsOf({ box = {}, who = {} }: Round, { seat: own, user }: BallotState): string[] {
  return Object.keys(box).filter((seat) => seat === own || (user != null && who[seat] === user))
}

/** Always in the order of the cards: what says the same is the same, and is not written again. */
function entryOf({ cards }: Round, { n, role, round }: BallotState): BallotBox[string] {
  const answers = cards.flatMap((card): [string, Score][] => {
    const answer = round?.answers[card]
    return answer === undefined ? [] : [[card, answer]]
  })
  return { n: round?.n ?? n, answers: Object.fromEntries(answers), ...(role === undefined ? {} : { role }) }
}

function isSame(a: BallotBox[string] | undefined, b: BallotBox[string]): boolean {
  return a?.n === b.n && a.role === b.role && sameJson(a.answers, b.answers)
}

/** The seat of an answer that was given on the facilitator’s screen, by somebody without a panel. */
export function guestSeat(chance: string): string {
  return `guest ${chance}`
}

/** The seat of somebody who answers in the meeting’s chat; `seat` is one word for each of them. */
export function chatGuest(seat: string): string {
  return guestSeat(`chat ${seat}`)
}

/** Whether a seat is of somebody who answers in the meeting’s chat. */
export function isFromChat(seat: string): boolean {
  return seat.startsWith(chatGuest(''))
}

export function isGuest(seat: string): boolean {
  return seat.startsWith(guestSeat(''))
}

/** How many are in: who has answered every card of the round that is still there, and who showed fingers for every one. */
export function countIn(round: Round, box: BallotBox, cards: readonly string[] = round.cards): number {
  if (round.state === 'revealed') return round.voters ?? 0
  const whole = Object.values(box).filter(({ answers }) => isWhole(answers, cards))
  return whole.length + (isCounted(round, cards) ? fewestHands(round) : 0)
}

/** The fewest hands that were counted for a card so far: so many showed fingers for all of these. */
export function fewestHands({ hands = {} }: Round): number {
  const counts = Object.values(hands).map(votersIn)
  return counts.length === 0 ? 0 : Math.min(...counts)
}

/** Whether hands were counted for each of these cards. */
function isCounted({ hands = {} }: Round, cards: readonly string[]): boolean {
  return cards.length > 0 && cards.every((card) => hands[card] !== undefined)
}

/** How many showed fingers for any card. */
function mostHands({ hands = {} }: Round): number {
  return Math.max(0, ...Object.values(hands).map(votersIn))
}

export function isWhole(answers: Answers, cards: readonly string[]): boolean {
  return cards.length > 0 && cards.every((card) => answers[card] !== undefined)
}

/**
 * The round as it is from the reveal on: counts and nobody’s answers. Who answered some cards only counts on those.
 * `ballots` are those that the box was collected from, by seat.
 */
export function reveal(round: Round, box: BallotBox, ballots: ReadonlyMap<string, BallotState> = new Map()): Round {
  const seats = Object.values(box)
  const byCard = round.cards.map((card): [string, Counts] => {
    const given = seats.flatMap(({ answers }): Score[] => {
      const answer = answers[card]
      return answer === undefined ? [] : [answer]
    })
    return [card, addCounts(tally(given), round.hands?.[card] ?? {})]
  })
  const voters = seats.filter(({ answers }) => round.cards.some((card) => answers[card] !== undefined))
  const heard = tally(voters.flatMap(({ role = '' }) => (role === '' || role === WATCHING ? [] : role)))
  const { id, n, attribute, cards, began, expected, was = {} } = round
  const seen: Record<string, number> = seenHands(round)
  for (const { seat, round: answered } of ballots.values()) if (answered?.id === id) seen[seat] = answered.n
  return {
    id,
    n: n + 1,
    attribute,
    cards,
    state: 'revealed',
    began,
    expected,
    counts: Object.fromEntries(byCard.filter(([, each]) => votersIn(each) > 0)),
    seen: { ...seen, ...Object.fromEntries(Object.entries(box).map(([seat, entry]) => [seat, entry.n])) },
    voters: voters.length + mostHands(round),
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

/** A revealed round with what was said before on the same scales: a vote on one card hides no other. */
export function withEarlier(now: Round, { before }: Round): Round {
  if (before === undefined) return now
  const isOnMany = isOnScales(before)
  if (!isOnMany && (isOnScales(now) || before.attribute !== now.attribute)) return now
  const revealed = isOnMany ? onScales(now) : now
  const others = before.cards.filter((card) => !revealed.cards.includes(card))
  const ofOthers = <T>(said: Readonly<Record<string, T>> = {}) =>
    Object.fromEntries(Object.entries(said).filter(([card]) => others.includes(card)))
  return {
    ...revealed,
    attribute: before.attribute,
    cards: [...others, ...revealed.cards],
    counts: { ...ofOthers(before.counts), ...revealed.counts },
    was: { ...ofOthers(before.was), ...revealed.was },
  }
}

/** A round with the scale in the name of each of its questions. */
function onScales(round: Round): Round {
  if (isOnScales(round)) return round
  const key = (card: string) => keyOnScale(round.attribute, card)
  const named = <T>(said: Readonly<Record<string, T>> = {}) =>
    Object.fromEntries(Object.entries(said).map(([card, each]) => [key(card), each]))
  return { ...round, cards: round.cards.map(key), counts: named(round.counts), was: named(round.was) }
}

/** An open round that is closed without a result: the last result shows again, if there is one. */
export function drop(round: Round): Round {
  const { before, n } = round
  return before === undefined ? reveal({ ...round, hands: {} }, {}) : { ...before, n: n + 1, state: 'revealed' }
}

/** Whether what was answered on a ballot last reached the one who revealed only afterwards. */
export function isLate(round: Round, ballot: BallotState | null): boolean {
  if (ballot?.round?.id !== round.id || round.state !== 'revealed') return false
  return ballot.round.n > (round.seen?.[ballot.seat] ?? -1)
}

/** When hands were counted for a card, among the writes that a round has `seen`. */
function handsOf(card: string): string {
  return `hands ${card}`
}

/** The open round with hands counted for a card; none takes them back. `now`: by this a later count is known from this one. */
export function withHands(round: Round, card: string, counts: Counts, now: number): Round {
  const others = Object.entries(round.hands ?? {}).filter(([other]) => other !== card)
  const own = votersIn(counts) === 0 ? [] : [[card, counts] as const]
  return { ...round, hands: Object.fromEntries([...others, ...own]), seen: { ...round.seen, [handsOf(card)]: now } }
}

/** Plugins that note no times of hands write no number of them, either. */
function seenHands({ cards, hands = {}, seen = {} }: Round): Record<string, number> {
  const times = cards.flatMap((card) => {
    const time = seen[handsOf(card)]
    return time === undefined ? [] : [[handsOf(card), time] as const]
  })
  return { ...Object.fromEntries(times), hands: Object.keys(hands).length }
}

/** What was entered for people without a panel and reached the one who revealed only afterwards: it does not count. */
export interface Missed {
  /** Cards whose hands were counted otherwise. */
  readonly cards: readonly string[]
  readonly guests: number
}

/** `open` is the round as it was met last before `revealed`; null where all of it counts, or an older plugin revealed. */
export function missedIn(open: Round, { counts = {}, seen = {} }: Round): Missed | null {
  if (seen.hands === undefined || Object.keys(counts).length === 0) return null
  const cards = open.cards.filter((card) => {
    const time = open.seen?.[handsOf(card)]
    return time !== undefined && time > (seen[handsOf(card)] ?? 0)
  })
  const isMissed = ([seat, { n }]: [string, { n: number }]) => isGuest(seat) && n > (seen[seat] ?? 0)
  const guests = Object.entries(open.box ?? {}).filter(isMissed).length
  return cards.length + guests > 0 ? { cards, guests } : null
}

/** The later of two states of the round: by its number, and what was once revealed stays so. */
export function laterRound(a: Round | null, b: Round | null): Round | null {
  if (a === null || b === null) return a ?? b
  if (a.id === b.id && a.state !== b.state) return a.state === 'revealed' ? a : b
  if (a.id === b.id && a.n === b.n && a.state === 'open') return together(a, b)
  return b.n >= a.n ? b : a
}

/** Two tabs of whoever runs the session, or two who run it for a moment, wrote at once: neither loses what it had. */
function together(a: Round, b: Round): Round {
  const missed = Object.entries(a.box ?? {}).filter(([seat, { n }]) => n > (b.box?.[seat]?.n ?? -1))
  const hands = { ...a.hands, ...b.hands }
  const isAllThere = missed.length === 0 && Object.keys(hands).length === Object.keys(b.hands ?? {}).length
  if (isAllThere) return b
  const box = { ...b.box, ...Object.fromEntries(missed) }
  return { ...b, n: b.n + 1, box, hands, who: { ...a.who, ...b.who }, seen: { ...a.seen, ...b.seen } }
}

/** What a person’s own ballot says in this round. */
export function ownAnswers(round: Round, ballot: BallotState | null): Answers {
  return answersIn(ballot, round.id)
}
