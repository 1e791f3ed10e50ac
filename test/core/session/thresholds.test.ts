/** Every number at which a session says or does something else: just below it, at it, just above. */
import { describe, expect, test } from 'vitest'
import { makePlan } from '../../../src/core/edit/make-plan.ts'
import { ACTIVITIES } from '../../../src/core/record/agenda.ts'
import { bySeat } from '../../../src/core/record/ballot.ts'
import type { Round } from '../../../src/core/record/stored-round.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { DRAFT } from '../../../src/core/record/rubric.ts'
import { findingsOf } from '../../../src/core/session/findings.ts'
import { freshMemory, meet } from '../../../src/core/session/memory.ts'
import { nowEdits } from '../../../src/core/session/now-facts.ts'
import { nowWords, type NowFacts } from '../../../src/core/session/now.ts'
import { byPerson, initials } from '../../../src/core/session/people.ts'
import { highWords } from '../../../src/core/session/private-word.ts'
import { standingOf } from '../../../src/core/session/standing.ts'
import { clockWords, type TimerView } from '../../../src/core/session/timer-view.ts'
import { leading } from '../../panel/sessions.ts'
import { ok, page, planOf, scored } from '../cards.ts'

const plan = (given: readonly Scores[], name = (at: number) => `Card ${at}`) => ({
  ...planOf(given.map((scores, at) => scored(`1:${at + 1}`, name(at + 1), scores))),
  meanings: DRAFT,
})
const times = (n: number, scores: Scores): Scores[] => Array<Scores>(n).fill(scores)
const STOPPED: TimerView = { state: 'STOPPED', remaining: 0, total: 0, isOurs: false }
const says = (...given: Parameters<typeof findingsOf>) => findingsOf(...given).map((finding) => finding.says)

describe('worth a talk: time', () => {
  const timer = (remaining: number): TimerView => ({ state: 'RUNNING', remaining, total: 1200, isOurs: true })
  test.each([
    [78, ['39 seconds left for each of 2 cards.']],
    [79, ['40 seconds left for each of 2 cards.']],
    [80, []],
    [81, []],
  ])('%i seconds for two cards', (remaining, said) => {
    const found = says(plan([{}, {}]), leading(), timer(remaining))
    expect(found.filter((each) => each.includes('seconds left for each'))).toEqual(said)
  })
})

describe('worth a talk: two thirds of at least four at one level', () => {
  test.each([
    [3, 0, []],
    [4, 0, ['4 of 4 are $$$.']],
    [3, 1, ['3 of 4 are $$$.']],
    [3, 2, []],
    [4, 2, ['4 of 6 are $$$.']],
    [5, 2, ['5 of 7 are $$$.']],
    [5, 3, []],
    [66, 33, ['66 of 99 are $$$.']],
    [66, 34, []],
    [67, 33, ['67 of 100 are $$$.']],
  ])('%i high and %i low', (high, low, said) => {
    const found = says(plan([...times(high, { business: 3 }), ...times(low, { business: 1 })]), leading(), STOPPED)
    expect(found.filter((each) => each.includes('$$$'))).toEqual(said)
  })
})

describe('worth a talk: dependencies that nobody looked at, once half of the milestones are sized', () => {
  test.each([
    [1, 3, false],
    [2, 3, false],
    [2, 2, true],
    [3, 2, true],
    [1, 1, true],
    [0, 1, false],
  ])('%i sized, %i not: %s', (sized, not, is) => {
    const found = says(plan([...times(sized, { effort: 'S' }), ...times(not, {})]), null, STOPPED)
    expect(found.some((each) => each.startsWith('Dependencies not reviewed'))).toBe(is)
  })
})

describe('worth a talk: a skill that more cards ask for than there are people', () => {
  test.each([
    [1, 0, false],
    [2, 0, true],
    [1, 1, false],
    [2, 1, true],
    [2, 2, false],
    [3, 2, true],
    [3, 3, false],
  ])('%i cards, %i people: %s', (cards, people, is) => {
    const roles = people === 0 ? { Data: 1 } : { Design: people }
    const found = says(plan(times(cards, { skills: ['Design'] })), leading({ roles }), STOPPED)
    expect(found.some((each) => each.startsWith('Design: '))).toBe(is)
  })
})

describe('worth a talk: a card by its name', () => {
  test.each([
    [39, `“${'a'.repeat(39)}”`],
    [40, `“${'a'.repeat(40)}”`],
    [41, `“${'a'.repeat(39)}…”`],
  ])('of %i characters', (length, quoted) => {
    const found = says(
      plan([{ effort: 'S' }], () => 'a'.repeat(length)),
      null,
      STOPPED,
    )
    expect(found).toContain(`Dependencies not reviewed: ${quoted}.`)
  })
})

describe('a word to the voter alone, where two thirds of at least six answers are the highest', () => {
  test.each([
    [5, 0, false],
    [6, 0, true],
    [7, 0, true],
    [4, 1, false],
    [4, 2, true],
    [4, 3, false],
    [5, 2, true],
    [66, 33, true],
    [66, 34, false],
    [67, 33, true],
  ])('%i high and %i low: %s', (high, low, is) => {
    const answers = [...Array<3>(high).fill(3), ...Array<1>(low).fill(1), '?' as const]
    expect(highWords('business', answers) !== null).toBe(is)
  })
})

test.each([
  [-1, '0:00'],
  [0, '0:00'],
  [0.1, '0:01'],
  [59, '0:59'],
  [59.1, '1:00'],
  [60, '1:00'],
  [61, '1:01'],
  [3599, '59:59'],
  [3600, '60:00'],
])('%d seconds are %s', (seconds, words) => expect(clockWords(seconds)).toBe(words))

test.each([
  ['', '?'],
  ['Ana', 'A'],
  ['Ana Souza', 'AS'],
  ['Ana Maria Souza', 'AS'],
])('the initials of “%s” are %s', (name, letters) => expect(initials(name)).toBe(letters))

describe('a vote that is open for as long as the activities take waits for whoever was there when it began', () => {
  const people = [{ id: 'Ana', name: 'Ana', session: 1, colour: '' }]
  const gone = { id: 'Ben', name: 'Ben', session: 2, colour: '' }
  const named = [...people, gone].map(({ id, session }) => ({ user: id, session }))
  const round: Round = {
    id: 'r',
    n: 1,
    attribute: 'effort',
    cards: ['1:1'],
    state: 'open',
    began: 0,
    expected: 2,
    named,
  }
  const seats = bySeat([])
  const memory = meet({ ...freshMemory('a'), round, seats, ballots: byPerson(seats.values(), 'r') }, [...people, gone])
  const MINUTE = 60_000
  test.each([
    [90 * MINUTE - 1, 1],
    [90 * MINUTE, 0],
    [90 * MINUTE + 1, 0],
  ])('after %i ms %i have left', (now, left) =>
    expect(standingOf(round, ['1:1'], memory, { people, said: null, now }).left).toBe(left),
  )
})

describe('the Now card', () => {
  const names = (length: number, cards = 1) => plan(times(cards, {}), () => 'a'.repeat(length)).milestones
  const round: Round = { id: 'r', n: 1, attribute: 'effort', cards: ['1:1'], state: 'open', began: 0, expected: 6 }
  const facts = (differs: Partial<NowFacts>): NowFacts => ({
    activity: ACTIVITIES[1],
    milestones: [],
    card: '1:1',
    round: null,
    isIn: 0,
    meanings: {},
    facilitator: 'Ana',
    pairs: [],
    minutes: { review: 30, effort: 20, value: 20, dependencies: 10, skills: 10 },
    since: null,
    presenter: null,
    ...differs,
  })
  const cut = (length: number, at: number) => `“${length > at ? `${'a'.repeat(at - 1)}…` : 'a'.repeat(length)}”`

  test.each([69, 70, 71])('asks about a card with a name of %i characters', (length) =>
    expect(nowWords(facts({ milestones: names(length), round })).question).toBe(
      `How much effort is ${cut(length, 70)}?`,
    ),
  )

  test.each([89, 90, 91])('shows a card with a name of %i characters', (length) =>
    expect(nowWords(facts({ milestones: names(length) })).question).toBe(cut(length, 90)),
  )

  test.each([59, 60, 61])('lists an open card with a name of %i characters', (length) => {
    const revealed = { ...round, state: 'revealed' as const, counts: { '1:1': { S: 1, L: 1 } } }
    expect(nowWords(facts({ milestones: names(length), round: revealed })).lines).toEqual([
      `Talk: ${cut(length, 60)} (1 S, 1 L)`,
    ])
  })

  test.each([
    [7, 7],
    [8, 8],
    [9, 8],
  ])('of %i open cards, lists %i', (cards, lines) => {
    const milestones = names(3, cards)
    const counts = Object.fromEntries(milestones.map(({ id }) => [id, { S: 1, L: 1 }]))
    const revealed = { ...round, cards: milestones.map(({ id }) => id), state: 'revealed' as const, counts }
    expect(nowWords(facts({ milestones, round: revealed })).lines.length).toBe(lines)
  })

  test.each([5, 6, 7])('says how many of six are in, %i of them', (isIn) =>
    expect(nowWords(facts({ milestones: names(3), round, isIn })).standing).toBe(`${isIn} of ${Math.max(6, isIn)} in`),
  )

  test.each([27, 28, 29])('names the card of a pair by %i characters', (length) => {
    const facilitator = ok({ v: 1 as const, at: '0:1', seat: 'a', name: 'Ana', term: 1, since: 0 })
    const pairs = [{ seats: ['a', 'b'], names: ['Ana', 'Ben'], cards: ['1:1'] }]
    const agenda = ok({ v: 1 as const, at: '0:1', now: 'skills' as const, pairs })
    const board = page([scored('1:1', 'a'.repeat(length), {})])
    const sections = [{ node: '8:1', value: null }]
    const session = { ...board.session, facilitator, agenda, sections }
    const people = [{ id: 'Ana', name: 'Ana', session: 1, colour: '' }]
    const here = { me: { id: 'Ana', name: 'Ana', session: 1, colour: '' }, people }
    const edits = nowEdits(freshMemory('a'), { ...board, session }, makePlan(board), here, 0)
    expect(JSON.stringify(edits)).toContain(`Ana and Ben: ${cut(length, 28)}`)
  })
})
