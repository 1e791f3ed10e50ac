/** What the scores say together: the chart, the spread, rings of waiting, who is waited for, and the badge of one card. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Milestone } from '../../../src/core/plan/milestone.ts'
import type { PastRound } from '../../../src/core/record/past-round.ts'
import type { Dependency, Scores } from '../../../src/core/record/record.ts'
import { SCALE_ATTRIBUTES } from '../../../src/core/record/scale.ts'
import { badgeWords } from '../../../src/core/sketch/badge-words.ts'
import { ringsIn } from '../../../src/core/weigh/circles.ts'
import { matrixOf } from '../../../src/core/weigh/matrix.ts'
import { spreadOf } from '../../../src/core/weigh/spread.ts'
import { waitingOn } from '../../../src/core/weigh/waiting.ts'
import { somePlan } from '../../generate/boards.ts'
import { planOf, scored } from '../cards.ts'

const plan = (...given: readonly Scores[]) =>
  planOf(given.map((scores, index) => scored(`1:${index + 1}`, `Card ${index + 1}`, scores)))
const ids = (milestones: readonly Milestone[]) => milestones.map(({ id }) => id)

describe('a badge', () => {
  test.each<[Scores, string]>([
    [{ effort: 'M', business: 2, ux: 2, dependencies: [{ text: 'a' }, { card: '1:9' }] }, 'M · $$ · ♥♥ · needs 2'],
    [{ effort: 'L', business: 3, ux: 1, dependenciesReviewed: true }, 'L · $$$ · ♥'],
    [{ business: 1 }, '$'],
    [{ effort: '?', business: '?', ux: '?' }, '? · $? · ♥?'],
    [{ dependencies: [{ text: 'a' }] }, 'needs 1'],
    [{ skills: ['Design'], note: 'x' }, '?'],
    [{}, '?'],
  ])('of %j says %s', (scores, words) => expect(badgeWords({ scores, rounds: [] })).toBe(words))

  test.each<[PastRound[], Scores, string]>([
    [[{ attribute: 'effort', counts: { S: 2, L: 1 } }], {}, 'S–L talk'],
    [[{ attribute: 'effort', counts: { S: 2, L: 1 } }], { effort: 'M' }, 'M'],
    [[{ attribute: 'business', counts: { '1': 1, '2': 3, '?': 1 } }], { effort: 'M' }, 'M · $ or $$?'],
    [[{ attribute: 'effort', counts: { M: 4 } }], {}, '?'],
    [[{ attribute: 'effort', counts: { '?': 8 } }], {}, '?'],
    [[{ attribute: 'effort', counts: { S: 1, L: 1, '?': 6 } }], {}, '?'],
    [[{ attribute: 'effort', counts: { M: 4, L: 2 } }], {}, 'M or L?'],
    [
      [
        { attribute: 'effort', counts: { S: 1, L: 1 } },
        { attribute: 'effort', counts: { M: 2 } },
      ],
      {},
      '?',
    ],
  ])('after the rounds %j and the scores %j says %s', (rounds, scores, words) =>
    expect(badgeWords({ scores, rounds })).toBe(words),
  )
})

describe('the chart', () => {
  test('puts each milestone in its place, high value on top, small effort first', () => {
    const { rows, unplaced } = matrixOf(
      plan(
        { effort: 'S', ux: 3 },
        { effort: 'S', business: 3 },
        { effort: 'L', business: 1, ux: 1 },
        { effort: 'M' },
        {},
      ),
    )
    const full = rows.flat().filter(({ milestones }) => milestones.length > 0)
    expect(full.map(({ spot, word, milestones }) => [spot, word, ids(milestones)])).toEqual([
      [{ effort: 'S', value: 3 }, 'Quick win', ['1:1', '1:2']],
      [{ effort: 'L', value: 1 }, 'Not now', ['1:3']],
    ])
    expect([rows.map((row) => row.length), ids(unplaced)]).toEqual([
      [3, 3, 3],
      ['1:4', '1:5'],
    ])
  })
})

test('the chart places nothing that an answer could still move, and says what is certain all the same', () => {
  const { rows, unplaced, certain } = matrixOf(
    plan({ effort: 'L', business: 1 }, { effort: 'S', business: 2 }, { effort: 'L', ux: 2, business: '?' }),
  )
  expect(rows.flat().flatMap(({ milestones }) => milestones)).toEqual([])
  expect(ids(unplaced)).toEqual(['1:1', '1:2', '1:3'])
  expect(certain).toEqual([
    { word: 'Quick win', count: 1 },
    { word: 'Big bet', count: 1 },
  ])
})

describe('contrast', () => {
  const of = (...levels: readonly Scores['business'][]) => plan(...levels.map((business) => ({ business })))

  test('“7 of 9 are $$$” is said; a spread scale says nothing', () => {
    expect(spreadOf(of(3, 3, 3, 3, 3, 3, 3, 1, 2, '?', undefined).milestones, 'business')).toMatchObject({
      lacks: '7 of 9 are $$$',
      unsure: 1,
      open: 1,
    })
    expect(spreadOf(of(3, 3, 3, 2, 1).milestones, 'business').lacks).toBeNull()
  })

  test('everything small is a lack of contrast as well; three cards may be chance', () => {
    const small = plan({ effort: 'S' }, { effort: 'S' }, { effort: 'S' }, { effort: 'L' })
    expect(spreadOf(small.milestones, 'effort').lacks).toBe('3 of 4 are S')
    expect(spreadOf(of(3, 3, 3).milestones, 'business').lacks).toBeNull()
  })

  test('counts every milestone once', () => {
    fc.assert(
      fc.property(somePlan(), ({ milestones }) => {
        for (const attribute of SCALE_ATTRIBUTES) {
          const { shares, unsure, open } = spreadOf(milestones, attribute)
          expect(shares.reduce((sum, { count }) => sum + count, unsure + open)).toBe(milestones.length)
        }
      }),
    )
  })
})

const waits = (...on: readonly (number | string)[]): Scores => ({
  dependencies: on.map((item): Dependency => (typeof item === 'string' ? { text: item } : { card: `1:${item}` })),
})

describe('rings of waiting', () => {
  test.each<[string, readonly Scores[], string[][]]>([
    ['a chain is none', [waits(2), waits(3), {}], []],
    ['two that wait for each other', [waits(2), waits(1), {}], [['1:1', '1:2']]],
    ['a ring of three, told once', [waits(2), waits(3), waits(1)], [['1:1', '1:2', '1:3']]],
    [
      'the shortest way round, and the long one for whom it is the shortest',
      [waits(2, 3), waits(3), waits(1)],
      [
        ['1:1', '1:3'],
        ['1:2', '1:3', '1:1'],
      ],
    ],
    ['a card that is gone closes no ring', [waits(9), {}], []],
    [
      'two rings apart',
      [waits(2), waits(1), waits(4), waits(3)],
      [
        ['1:1', '1:2'],
        ['1:3', '1:4'],
      ],
    ],
  ])('%s', (_, given, rings) => expect(ringsIn(plan(...given).milestones).map(ids)).toEqual(rings))

  test('every ring found is one, whatever waits for what', () => {
    fc.assert(
      fc.property(somePlan(), ({ milestones }) => {
        for (const ring of ringsIn(milestones))
          ring.forEach(({ scores }, at) =>
            expect(scores.dependencies).toContainEqual({ card: ring[(at + 1) % ring.length]?.id }),
          )
      }),
    )
  })
})

describe('who is waited for', () => {
  test('counts cards and their value, also those that wait through another card', () => {
    const { milestones } = plan(
      { ...waits('Platform'), business: 3 },
      { ...waits('platform ', 'Data Science'), business: 1, ux: 1 },
      { ...waits(1), business: 3 },
      { ...waits(3), business: 2, ux: 1 },
      { ...waits('Data Science'), ux: 2 },
    )
    expect(
      waitingOn(milestones).map(({ party, direct, through, high, medium, low }) => [
        party,
        ids(direct),
        ids(through),
        { high, medium, low },
      ]),
    ).toEqual([
      ['Platform', ['1:1', '1:2'], ['1:3', '1:4'], { high: 2, medium: 1, low: 1 }],
      ['Data Science', ['1:2', '1:5'], [], { high: 0, medium: 0, low: 1 }],
    ])
  })

  test('a ring does not count a card twice', () => {
    const { milestones } = plan({ dependencies: [{ text: 'Platform' }, { card: '1:2' }] }, waits(1))
    expect(waitingOn(milestones).map(({ direct, through }) => [ids(direct), ids(through)])).toEqual([
      [['1:1'], ['1:2']],
    ])
  })
})
