import { describe, expect, test } from 'vitest'
import { derive } from '../../../src/core/edit/derive.ts'
import type { Edit } from '../../../src/core/edit/edit.ts'
import { makePlan } from '../../../src/core/edit/make-plan.ts'
import { toneOf } from '../../../src/core/paint/tone.ts'
import type { Snapshot } from '../../../src/core/plan/snapshot.ts'
import type { PastRound } from '../../../src/core/record/past-round.ts'
import { DEFAULT_WORDS } from '../../../src/core/record/value-words.ts'
import { card, label, objective, ok, page, scored, sticky } from '../cards.ts'

const board = [objective, label]
const one = card('1:1', 'Cache location')
const painted = ok({ v: 1 as const, at: '1:1', fills: [{ type: 'SOLID' }], painted: '#FF9E42' })
const colouredBy = (rule: 'effort' | 'ux') => ({
  paint: ok({ v: 1 as const, at: '0:1', rule, palettes: 'peach-violet yellow-pink' }),
})

function followed(before: Snapshot, after: Snapshot): Edit[] {
  return derive(makePlan(before), makePlan(after), after)
}

describe('while a rule is on', () => {
  const before = page([...board, one], colouredBy('effort'))

  test('a score paints its card, and not over a person’s own colour', () => {
    const after = page([...board, scored('1:1', 'Cache location', { effort: 'M' })], colouredBy('effort'))
    expect(followed(before, after)).toEqual([
      { kind: 'paint', card: '1:1', colour: '#FF9E42', evenIfRecoloured: false },
    ])
  })

  test('a score that the rule does not speak of paints nothing', () => {
    const after = page([...board, scored('1:1', 'Cache location', { ux: 2 })], colouredBy('effort'))
    expect(followed(before, after)).toEqual([])
  })

  test('a card that counts from now on is painted, and one that counts no more wears its own colour again', () => {
    const counted = { ...sticky('1:7', 'An idea'), mark: ok({ v: 1 as const, at: '1:7', in: true }) }
    const out = { ...one, original: painted, mark: ok({ v: 1 as const, at: '1:1', in: false }) }
    expect(followed(before, page([...board, out, counted], colouredBy('effort')))).toEqual([
      { kind: 'paint', card: '1:7', colour: '#E6E6E6', evenIfRecoloured: false },
      { kind: 'restore', card: '1:1' },
    ])
  })
})

test('without a rule, scores paint nothing', () => {
  const after = page([...board, scored('1:1', 'Cache location', { effort: 'M' })])
  expect(followed(page([...board, one]), after)).toEqual([])
})

describe('agreement is what the last vote on each scale says, and the one furthest apart counts', () => {
  const effort = (counts: PastRound['counts']): PastRound => ({ attribute: 'effort', counts })
  const ux = (counts: PastRound['counts']): PastRound => ({ attribute: 'ux', counts })
  test.each([
    ['nobody voted', [], 'Not voted on yet', null],
    ['all the same', [effort({ M: 5 })], 'Agreed', 1],
    ['a neighbour beside a clear middle', [effort({ M: 4, L: 1 })], 'One step apart', 2],
    ['neighbours', [effort({ M: 2, L: 2 })], 'One step apart', 2],
    ['both ends', [effort({ S: 1, M: 3, L: 1 })], 'Far apart: talk', 3],
    ['nobody is sure', [effort({ '?': 4 })], '?', null],
    ['one of many is not sure', [effort({ M: 7, '?': 1 })], '?', null],
    ['one scale agreed, on the other nobody is sure', [effort({ M: 5 }), ux({ '?': 5 })], '?', null],
    ['one scale agreed, the other far apart', [effort({ M: 5 }), ux({ '1': 2, '3': 2 })], 'Far apart: talk', 3],
    ['talked over and voted again', [effort({ S: 2, L: 2 }), effort({ M: 4 })], 'Agreed', 1],
  ] as const)('%s', (_, rounds, words, level) => {
    expect(toneOf('agreement', { scores: {}, rounds }, DEFAULT_WORDS)).toMatchObject({ words, level })
  })
})
