import { describe, expect, test } from 'vitest'
import { NOTHING_ON_BOARD, type OnBoard } from '../../../src/core/plan/session-on-board.ts'
import { bySeat, later, patchBallot, type BallotState } from '../../../src/core/record/ballot.ts'
import type { Round } from '../../../src/core/record/stored-round.ts'
import { freshMemory, remember, runsNow, sectionOn } from '../../../src/core/session/memory.ts'
import { ballotOf, initials, withoutBallot } from '../../../src/core/session/people.ts'
import { collect, countIn, isLate, laterRound, missedIn, reveal, withHands } from '../../../src/core/session/round.ts'
import { ok } from '../cards.ts'

const said = (seat: string, n: number, answers: Record<string, 'S' | 'M' | 'L' | '?'>, role?: string): BallotState => ({
  seat,
  n,
  name: seat,
  round: { id: 'r', n, answers },
  ...(role === undefined ? {} : { role }),
})
const round: Round = {
  id: 'r',
  n: 1,
  attribute: 'effort',
  cards: ['1:1', '1:2'],
  state: 'open',
  began: 0,
  expected: 3,
}
const seats = (...ballots: BallotState[]) => bySeat(ballots)

describe('a ballot', () => {
  test('keeps the answers of one round; a new one begins empty, a clearing takes one back', () => {
    const first = patchBallot(said('a', 1, { '1:1': 'M' }), { answer: { round: 'r', card: '1:2', score: 'L' } })
    expect(first).toMatchObject({ n: 2, round: { id: 'r', n: 2, answers: { '1:1': 'M', '1:2': 'L' } } })
    expect(patchBallot(first, { answer: { round: 'r', card: '1:1', score: null } }).round?.answers).toEqual({
      '1:2': 'L',
    })
    expect(patchBallot(first, { answer: { round: 'next', card: '1:1', score: 'S' } }).round).toEqual({
      id: 'next',
      n: 3,
      answers: { '1:1': 'S' },
    })
  })

  test('counts once however often it lies on the board, and its later word counts', () => {
    const [old, fresh] = [said('a', 1, { '1:1': 'S' }), said('a', 4, { '1:1': 'L' })]
    expect(later(fresh, old)).toBe(fresh)
    expect(Array.from(seats(fresh, old, said('', 9, { '1:1': 'M' })).values())).toEqual([fresh])
  })
})

describe('an open round', () => {
  test('collects the later word of each seat, from the box or from its ballot', () => {
    const boxed = { ...round, box: { a: { n: 5, answers: { '1:1': 'L' } as const } } }
    expect(collect(boxed, seats(said('a', 3, { '1:1': 'S' }), said('b', 1, { '1:2': 'M' })))).toEqual({
      a: { n: 5, answers: { '1:1': 'L' } },
      b: { n: 1, answers: { '1:2': 'M' } },
    })
  })

  test('counts as in who answered every card that is still there, and hands once every card has them', () => {
    const box = collect(round, seats(said('a', 1, { '1:1': 'S', '1:2': '?' }), said('b', 1, { '1:1': 'S' })))
    expect(countIn(round, box)).toBe(1)
    expect(countIn(round, box, ['1:1'])).toBe(2)
    expect(countIn({ ...round, hands: { '1:1': { S: 3 } } }, box)).toBe(1)
    expect(countIn({ ...round, hands: { '1:1': { S: 3 }, '1:2': { M: 1, L: 4 } } }, box)).toBe(4)
  })
})

describe('a revealed round', () => {
  const ballots = seats(said('a', 1, { '1:1': 'M', '1:2': 'S' }, 'Design'), said('b', 2, { '1:1': 'L' }))
  const revealed = reveal({ ...round, hands: { '1:1': { M: 2 } } }, collect(round, ballots))

  test('keeps counts and roles, and nobody’s answers', () => {
    expect(revealed).toMatchObject({
      state: 'revealed',
      counts: { '1:1': { M: 3, L: 1 }, '1:2': { S: 1 } },
      voters: 4,
      heard: { Design: 1 },
    })
    expect(Object.keys(revealed)).not.toContain('box')
    expect(Object.keys(revealed)).not.toContain('hands')
  })

  test('never opens again, whatever number an older state has', () => {
    expect(laterRound(revealed, { ...round, n: 99 })).toBe(revealed)
    expect(laterRound({ ...round, n: 99 }, revealed)).toBe(revealed)
    const next = { ...round, id: 'next', n: 7 }
    expect(laterRound(revealed, next)).toBe(next)
  })

  test('knows an answer that came too late', () => {
    expect(isLate(revealed, said('a', 1, {}))).toBe(false)
    expect(isLate(revealed, said('a', 2, {}))).toBe(true)
    expect(isLate(revealed, said('c', 1, {}))).toBe(true)
    expect(isLate(round, said('c', 1, {}))).toBe(false)
  })

  test('knows hands and answers for others that came too late, and keeps no hands that would give answers away', () => {
    const counted = withHands(
      { ...round, box: { 'guest x': { n: 1, answers: { '1:1': 'S' } } } },
      '1:1',
      { M: 2 },
      1000,
    )
    const shown = reveal(counted, counted.box ?? {})
    expect(missedIn(counted, shown)).toBeNull()
    const elsewhere = withHands(withHands(counted, '1:1', { M: 1, L: 1 }, 2000), '1:2', { S: 2 }, 2000)
    const box = { ...counted.box, 'guest y': { n: 1, answers: { '1:2': 'L' as const } } }
    expect(missedIn({ ...elsewhere, box }, shown)).toEqual({ cards: ['1:1', '1:2'], guests: 1 })
    expect(shown.hands).toBeUndefined()
    // Of what an older plugin revealed nobody knows which hands it had.
    expect(missedIn(elsewhere, { ...shown, seen: {} })).toBeNull()
  })
})

describe('who runs the session', () => {
  const led = (seat: string, term: number) => ok({ v: 1 as const, at: '0:1', seat, name: seat, term, since: 0 })
  const section = { node: '5:1', value: null }
  const on = (differs: Partial<OnBoard>): OnBoard => ({ ...NOTHING_ON_BOARD, ...differs })
  const met = (...boards: OnBoard[]) => boards.reduce(remember, freshMemory('me'))

  test('is who the page names, until a later term was met', () => {
    const first = on({ facilitator: led('a', 1), sections: [section] })
    const second = on({ facilitator: led('b', 2), sections: [section] })
    expect(runsNow(met(first, second), second)?.seat).toBe('b')
    expect(runsNow(met(first, second), first)?.seat).toBe('b')
    expect(runsNow(met(first), on({ facilitator: led('c', 1), sections: [section] }))?.seat).toBe('c')
  })

  test('is nobody when the page names nobody and the section is gone; one alone is an accident', () => {
    const running = on({ facilitator: led('a', 1), sections: [section] })
    expect(runsNow(met(running), on({ sections: [section] }))?.seat).toBe('a')
    expect(runsNow(met(running), on({ facilitator: led('a', 1) }))?.seat).toBe('a')
    expect(runsNow(met(running), on({}))).toBeNull()
    expect(met(running, on({}))).toMatchObject({ facilitator: null, term: 1 })
  })

  test('is nobody once the page says that the session ended, whatever of it comes back', () => {
    const agenda = ok({ v: 1 as const, at: '0:1', ended: 2 })
    const running = on({ facilitator: led('a', 2), sections: [section] })
    expect(runsNow(met(running), on({ ...running, agenda }))).toBeNull()
    expect(met(running, on({ agenda, sections: [section] }))).toMatchObject({ ended: 'elsewhere', term: 2 })
    // The next one begins in a later term, and with nothing of the one before, also for whoever heard of neither.
    const next = on({ facilitator: led('b', 3), sections: [section], agenda })
    const open = on({ ...running, sections: [{ node: '5:1', value: { ...round, v: 1 as const, at: '5:1' } }] })
    expect(met(open).round).not.toBeNull()
    expect(met(open, next)).toMatchObject({ facilitator: { seat: 'b' }, round: null })
  })

  test('of two sections the one counts whose round was written last, else the older', () => {
    const open = { ...round, v: 1 as const, at: 'x' }
    const sections = [
      { node: '9:1', value: { ...open, n: 3 } },
      { node: '4:1', value: { ...open, n: 8 } },
      { node: '2:1', value: null },
    ]
    expect(sectionOn(on({ sections }))?.node).toBe('4:1')
    expect(sectionOn(on({ sections: [section, { node: '3:1', value: null }] }))?.node).toBe('3:1')
  })
})

describe('people', () => {
  const person = (name: string, session: number, id: string | null = name) => ({ id, name, session, colour: '#000000' })

  test.each([
    ['Ana Maria Souza', 'AS'],
    ['cleo', 'C'],
    ['  ', '?'],
    ['王 小明', '王小'],
    ['👩‍💻', '👩'],
  ])('%j is shown as %s', (name, shown) => {
    expect(initials(name)).toBe(shown)
  })

  test('get a ballot made ready unless they have one; two without a login get one each', () => {
    const ballots = [
      { ...said('a', 1, {}), user: 'Ana', session: 1 },
      { ...said('', 0, {}), name: 'Anonymous', user: null, session: 3 },
    ]
    const people = [person('Ana', 7), person('Anonymous', 3, null), person('Anonymous', 4, null), person('Ben', 2)]
    expect(withoutBallot(ballots, people).map(({ session }) => session)).toEqual([4, 2])
  })

  test('take the ballot that was made ready for their tab, else for them, else for their name', () => {
    const ready = (name: string, session: number, user: string | null) => ({ ...said('', 0, {}), name, session, user })
    const ballots = [ready('Ben', 2, 'Ben'), ready('Anonymous', 3, null), ready('Anonymous', 4, null)]
    expect(ballotOf(ballots, person('Anonymous', 4, null))).toBe(ballots[2])
    expect(ballotOf(ballots, person('Ben', 9))).toBe(ballots[0])
    expect(ballotOf(ballots, person('Cleo', 9))).toBeUndefined()
  })
})
