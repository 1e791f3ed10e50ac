import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTHING_ON_BOARD, type OnBoard } from '../../../src/core/plan/session-on-board.ts'
import { bySeat, later, patchBallot, type BallotState } from '../../../src/core/record/ballot.ts'
import type { Round } from '../../../src/core/record/stored-round.ts'
import type { Score } from '../../../src/core/record/scale.ts'
import { heardChanges } from '../../../src/core/session/heard.ts'
import { freshMemory, meet, ownBallotState, remember, type Memory } from '../../../src/core/session/memory.ts'
import type { Moment } from '../../../src/core/session/moment.ts'
import { ballotOf, byPerson, onePerPerson, personOf, type Present } from '../../../src/core/session/people.ts'
import { collect, collected, countIn, laterRound, reveal } from '../../../src/core/session/round.ts'
import { viewOf } from '../../../src/core/session/session-view.ts'
import { standingOf } from '../../../src/core/session/standing.ts'
import { ok, planOf, scored } from '../cards.ts'

const CARDS = ['1:1', '1:2'] as const
const round: Round = {
  id: 'r',
  n: 1,
  attribute: 'effort',
  cards: [...CARDS],
  state: 'open',
  began: 0,
  expected: 3,
}
const tab = (name: string, session: number, id: string | null = name): Present => ({ id, name, session, colour: '' })
const ballot = (
  seat: string,
  user: string | null,
  n: number,
  answers: Record<string, Score>,
  more: Partial<BallotState> = {},
) => ({ seat, user, n, name: user ?? 'Anonymous', round: { id: 'r', n, answers }, ...more }) as BallotState
const BOTH = { '1:1': 'M', '1:2': 'M' } as const

/** The memory of a plugin that has met these ballots and these people. */
function memoryOf(ballots: readonly BallotState[], met: readonly Present[] = [], current: Round = round): Memory {
  const seats = bySeat(ballots)
  return meet({ ...freshMemory('me'), round: current, seats, ballots: byPerson(seats.values(), current.id) }, met)
}

describe('what a person says in several tabs and devices', () => {
  /** Tabs 0 and 1 are of one FigJam, tab 2 is a second device. */
  const SEATS = ['a', 'a', 'b'] as const
  const deed = fc.oneof(
    fc.record({
      does: fc.constant('answer' as const),
      at: fc.nat(2),
      card: fc.constantFrom(...CARDS),
      score: fc.constantFrom('S' as const, 'M' as const, 'L' as const, null),
    }),
    fc.record({ does: fc.constant('hear' as const), at: fc.nat(2), from: fc.nat(2) }),
  )

  test('is the same everywhere in the end, and of each card an answer that no later one replaced', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), fc.array(fc.nat(2), { maxLength: 6 }), (deeds, order) => {
        const tabs = SEATS.map((seat) => ({ seat, seats: new Map<string, BallotState>(), knows: new Set<number>() }))
        const given: { card: string; score: Score | null; knew: ReadonlySet<number> }[] = []
        const memory = ({ seat, seats }: (typeof tabs)[number]): Memory => ({
          ...freshMemory(seat),
          round,
          seats,
          ballots: byPerson(seats.values(), 'r'),
        })
        const hear = (at: number, from: number) => {
          const [one, other] = [tabs[at], tabs[from]]
          if (one === undefined || other === undefined) return
          for (const [seat, said] of other.seats) one.seats.set(seat, later(one.seats.get(seat), said))
          for (const each of other.knows) one.knows.add(each)
        }
        for (const each of deeds) {
          const one = tabs[each.at]
          if (each.does === 'hear') hear(each.at, each.from)
          else if (one !== undefined) {
            const { card, score } = each
            const { seat } = one
            const base = ownBallotState(memory(one), { id: 'Ben', name: 'Ben' }) ?? { n: 0, name: 'Ben', user: 'Ben' }
            const said = patchBallot({ ...base, seat }, { answer: { round: 'r', card, score } })
            one.seats.set(seat, later(one.seats.get(seat), said))
            given.push({ card, score, knew: new Set(one.knows) })
            one.knows.add(given.length - 1)
          }
        }
        for (const at of [...order, 0, 1, 2, 0, 1, 2]) for (const from of [0, 1, 2]) hear(at, from)
        const answers = tabs.map((one) => ownBallotState(memory(one), { id: 'Ben', name: 'Ben' })?.round?.answers ?? {})
        expect(answers[1]).toEqual(answers[0])
        expect(answers[2]).toEqual(answers[0])
        for (const card of CARDS) {
          const last = given.filter(
            (one, index) => one.card === card && !given.some((other) => other.card === card && other.knew.has(index)),
          )
          const possible = last.length === 0 ? [undefined] : last.map(({ score }) => score ?? undefined)
          expect(possible).toContain(answers[0]?.[card])
        }
      }),
    )
  })

  test('merges the same in whatever order it is met', () => {
    const answer = (said: BallotState, card: string, score: Score | null) =>
      patchBallot(said, { answer: { round: 'r', card, score } })
    const first = answer({ seat: 'a', user: 'Ben', name: 'Ben', n: 0 }, '1:1', 'S')
    const states = [
      first,
      answer(first, '1:2', 'M'),
      answer(first, '1:2', 'L'),
      answer({ ...first, seat: 'b' }, '1:1', null),
    ]
    const all = (list: readonly BallotState[]) => list.reduce<BallotState | undefined>(later, undefined)?.round
    const [a, b, c, d] = states as [BallotState, BallotState, BallotState, BallotState]
    for (const list of [
      [a, b, c, d],
      [d, c, b, a],
      [b, d, a, c],
      [c, a, d, b],
    ])
      expect(all(list)?.answers).toEqual({ '1:2': 'M' })
  })

  test('of a plugin that keeps no turns counts whole, by its one number', () => {
    const old = ballot('a', 'Ben', 4, { '1:1': 'S' })
    expect(later(ballot('a', 'Ben', 3, BOTH), old)).toBe(old)
    // Its change leaves the turns of before: they say nothing of it.
    const stale = ballot('a', 'Ben', 9, { '1:1': 'L' }, { turns: { '1:1': 3, '1:2': 4 } })
    expect(
      later(stale, patchBallot(stale, { answer: { round: 'r', card: '1:2', score: 'S' } })).round?.answers,
    ).toEqual({
      '1:1': 'L',
      '1:2': 'S',
    })
    expect(later(ballot('a', 'Ben', 5, { '1:2': 'M' }, { turns: { '1:2': 5 } }), stale).round?.answers).toEqual({
      '1:1': 'L',
    })
  })

  test('keeps the role and the proposals that one of them does not know', () => {
    const laptop = ballot('a', 'Ben', 2, {}, { role: 'Design', proposals: { '1:1': { skills: ['Design'] } } })
    const phone = ballot('b', 'Ben', 5, {}, { proposals: { '1:2': { skills: ['Data'] } } })
    expect(later(laptop, phone)).toMatchObject({
      seat: 'b',
      role: 'Design',
      proposals: { '1:1': { skills: ['Design'] }, '1:2': { skills: ['Data'] } },
    })
  })
})

describe('an open round', () => {
  const persons = (...ballots: BallotState[]) => byPerson(bySeat(ballots).values(), 'r')

  test('holds a person once, under the seat with their later word', () => {
    const laptop = ballot('a', 'Ben', 2, BOTH, { role: 'Design' })
    const first = collected(round, persons(laptop))
    expect(first).toMatchObject({ box: { a: { n: 2, role: 'Design' } }, who: { a: 'Ben' } })
    const phone = ballot('b', 'Ben', 3, { ...BOTH, '1:1': 'L' })
    const both = collected(first, persons(laptop, phone))
    expect(both.box).toEqual({ b: { n: 3, role: 'Design', answers: { '1:1': 'L', '1:2': 'M' } } })
    expect(countIn(both, both.box ?? {})).toBe(1)
    expect(reveal(both, both.box ?? {})).toMatchObject({ counts: { '1:1': { L: 1 } }, voters: 1, heard: { Design: 1 } })
    // Also where the ballots are gone, and only the box still knows whose seat it was.
    expect(collect(both, persons(ballot('c', 'Ben', 4, BOTH)))).toEqual({
      c: { n: 4, role: 'Design', answers: { '1:1': 'M', '1:2': 'M' } },
    })
  })

  test('holds a person once, too, where an older plugin has put in both their seats', () => {
    const [laptop, phone] = [ballot('a', 'Ben', 2, BOTH), ballot('b', 'Ben', 3, { ...BOTH, '1:1': 'L' })]
    const box = { a: { n: 2, answers: BOTH }, b: { n: 3, answers: { ...BOTH, '1:1': 'L' as const } } }
    const board: OnBoard = {
      ...NOTHING_ON_BOARD,
      facilitator: ok({ v: 1, at: '0:1', seat: 'x', name: 'Ana', term: 1, since: 0 }),
      sections: [{ node: '4:1', value: { ...round, box, v: 1, at: '4:1' } }],
      ballots: [laptop, phone].map((said, index) => ({
        node: `5:${index}`,
        value: { ...said, v: 1, at: `5:${index}` },
      })),
    }
    const memory = remember(freshMemory('me'), board)
    expect(collect(memory.round ?? round, memory.ballots)).toEqual({ b: { n: 3, answers: { '1:1': 'L', '1:2': 'M' } } })
  })

  test('is not written again for what it holds already', () => {
    const ballots = persons(ballot('a', 'Ben', 2, BOTH, { role: 'Design' }), ballot('c', null, 1, BOTH))
    const once = collected(round, ballots)
    expect(collected(JSON.parse(JSON.stringify(once)) as Round, ballots)).toEqual(once)
    expect(JSON.stringify(collected(once, ballots))).toBe(JSON.stringify(once))
  })

  test('counts who is not logged in by their seat', () => {
    expect(Object.keys(collect(round, persons(ballot('a', null, 1, BOTH), ballot('b', null, 1, BOTH))))).toEqual([
      'a',
      'b',
    ])
  })

  test('says nothing of who is who once it is revealed', () => {
    const whole = collected({ ...round, named: [{ user: 'Ben', session: 2 }] }, persons(ballot('a', 'Ben', 2, BOTH)))
    expect(JSON.stringify(reveal(whole, whole.box ?? {}))).not.toContain('Ben')
  })

  test('hears nobody in the role of watching', () => {
    const box = collect(round, persons(ballot('a', 'Ben', 2, BOTH, { role: 'Watching' })))
    expect(reveal(round, box)).toMatchObject({ voters: 1, heard: {} })
  })

  test('written by two at once loses neither hands nor votes', () => {
    const hands: Round = { ...round, n: 4, hands: { '1:1': { S: 2 } } }
    const votes: Round = { ...round, n: 4, box: { a: { n: 1, answers: BOTH } } }
    for (const merged of [laterRound(hands, votes), laterRound(votes, hands)])
      expect(merged).toMatchObject({ n: 5, hands: { '1:1': { S: 2 } }, box: { a: { n: 1 } } })
    expect(laterRound(hands, hands)).toBe(hands)
  })
})

describe('who is waited for', () => {
  const [ana, ben, cleo] = [tab('Ana', 1), tab('Ben', 2), tab('Cleo', 3)]
  const named = [ana, ben, cleo].map(({ id: user, session }) => ({ user, session }))
  const since = { ...round, named }
  const HOUR = 3_600_000
  interface Case {
    readonly ballots?: readonly BallotState[]
    readonly met?: readonly Present[]
    readonly people?: readonly Present[]
    readonly said?: number
    readonly now?: number
    readonly round?: Round
  }
  const standing = ({
    ballots = [],
    met = [ana, ben, cleo],
    people = [ana, ben, cleo],
    said,
    now = 0,
    round: at = since,
  }: Case) => standingOf(at, CARDS, memoryOf(ballots, met, at), { people, said: said ?? null, now })
  const watches = ballot('c', 'Cleo', 1, {}, { role: 'Watching' })

  test.each<[who: string, Case, isIn: number, expected: number]>([
    ['everyone on the board', {}, 0, 3],
    ['who came later, too', { people: [ana, ben, cleo, tab('Dan', 4)] }, 0, 4],
    ['a person once, with two tabs and with two devices', { people: [ana, ben, cleo, tab('Ben', 8)] }, 0, 3],
    ['not who left', { people: [ana, ben] }, 0, 2],
    ['who left and had answered', { people: [ana, cleo], ballots: [ballot('b', 'Ben', 1, BOTH)] }, 1, 3],
    [
      'not who left in the middle of their answers',
      { people: [ana, cleo], ballots: [ballot('b', 'Ben', 1, { '1:1': 'S' })] },
      0,
      2,
    ],
    ['who came later, answered and left', { ballots: [ballot('d', 'Dan', 1, BOTH)] }, 1, 4],
    ['whom this panel has not seen leave', { people: [ana], met: [ana] }, 0, 3],
    ['all whom a vote kept open named', { people: [ana], now: 14 * HOUR }, 0, 3],
    ['not who only watches', { ballots: [watches] }, 0, 2],
    ['who watches and answered all the same', { ballots: [ballot('c', 'Cleo', 2, BOTH, { role: 'Watching' })] }, 1, 3],
    ['as many as were said', { said: 8 }, 0, 8],
    ['as many as were said, less who left and who watches', { said: 8, people: [ana, cleo], ballots: [watches] }, 0, 6],
    ['as few as were said, however many are here', { said: 2, ballots: [ballot('b', 'Ben', 1, BOTH)] }, 1, 2],
    [
      'who is in, where they are no more than were said',
      { said: 1, people: [ana], ballots: [ballot('b', 'Ben', 1, BOTH)] },
      1,
      1,
    ],
    ['as many as a vote of an older plugin expects', { people: [ana], round: { ...round, expected: 5 } }, 0, 5],
  ])('%s', (_, given, isIn, expected) => {
    expect(standing(given)).toMatchObject({ isIn, expected })
  })

  test('more answers than people is said, by the fullest card', () => {
    const panels = [ballot('a', 'Ana', 1, BOTH), ballot('b', 'Ben', 1, { '1:1': 'S' })]
    const counted = { ...since, hands: { '1:1': { S: 2 } } }
    expect(standing({ ballots: panels, round: counted }).over).toEqual({ answers: 4, people: 3, isSaid: false })
    expect(standing({ ballots: panels, round: counted, said: 4 }).over).toBeNull()
    expect(standing({ ballots: panels, round: counted, said: 3 }).over).toEqual({ answers: 4, people: 3, isSaid: true })
    const fromChat = { 'guest chat c': { n: 1, answers: BOTH }, 'guest chat d': { n: 1, answers: BOTH } }
    const beside = { ballots: panels, round: { ...since, box: fromChat } }
    expect(standing(beside).over).toEqual({ answers: 4, people: 3, isSaid: false })
    expect(standing({ round: { ...since, box: fromChat } }).over).toBeNull()
    // Hands alone may be a room of any size.
    expect(standing({ round: { ...since, hands: { '1:1': { S: 7 } } } }).over).toBeNull()
  })
})

describe('who somebody is', () => {
  test('is said by FigJam’s user id, and never by a name', () => {
    const ready = (user: string, session: number): BallotState => ({ seat: '', n: 0, name: 'Ben', user, session })
    expect(ballotOf([ready('Ben-1', 1)], tab('Ben', 2, 'Ben-2'))).toBeUndefined()
    expect(onePerPerson([tab('Ben', 1, 'Ben-1'), tab('Ben', 2, 'Ben-2'), tab('Ben', 3, 'Ben-1')], []).length).toBe(2)
  })

  test('is said by the seat where there is no id that others see, also for older plugins’ ballots', () => {
    const made = {
      ...ballot('s', 'made-up-7', 1, BOTH, { session: 7, tabs: [6] }),
      name: 'Anonymous',
      v: 1 as const,
      at: '5:1',
    }
    const board: OnBoard = {
      ...NOTHING_ON_BOARD,
      facilitator: ok({ v: 1, at: '0:1', seat: 'a', name: 'Ana', term: 1, since: 0 }),
      sections: [{ node: '4:1', value: { ...round, v: 1, at: '4:1' } }],
      ballots: [{ node: '5:1', value: made }],
    }
    const { ballots } = remember(freshMemory('me'), board)
    expect(Array.from(ballots.values()).map(personOf)).toEqual(['seat s'])
    const tabs = [tab('Anonymous', 6, null), tab('Anonymous', 7, null), tab('Anonymous', 8, null)]
    expect(onePerPerson(tabs, ballots.values()).map(({ session }) => session)).toEqual([6, 8])
  })

  test('tells a facilitator from a namesake: gone is gone, and a change of hands is told', () => {
    const plan = planOf([scored('1:1', 'Milestone: one', {})])
    const led = (term: number, user: string, session: number): OnBoard => ({
      ...NOTHING_ON_BOARD,
      facilitator: ok({ v: 1, at: '0:1', seat: user, name: 'Ana', term, since: 0, user, session }),
      sections: [{ node: '4:1', value: null }],
    })
    const seen = (board: OnBoard, people: readonly Present[]) => {
      const here: Pick<Moment, 'me' | 'people'> = { me: tab('Cleo', 3), people: [tab('Cleo', 3), ...people] }
      return viewOf(remember(freshMemory('me'), board), board, plan, here, 0)
    }
    const [one, other] = [tab('Ana', 1, 'Ana-1'), tab('Ana', 2, 'Ana-2')]
    const before = seen(led(1, 'Ana-1', 1), [one, other])
    expect(before.runBy?.isHere).toBe(true)
    expect(seen(led(1, 'Ana-1', 1), [other]).runBy?.isHere).toBe(false)
    expect(heardChanges(before, seen(led(2, 'Ana-2', 2), [one, other]))).toEqual(['Ana runs the session now.'])
  })
})
