/** Every number at which scores and votes say something else: just below it, at it, just above. */
import { describe, expect, test } from 'vitest'
import type { Scores } from '../../../src/core/record/record.ts'
import { isScored, missingIn } from '../../../src/core/weigh/progress.ts'
import { resultOf, wantsSpike } from '../../../src/core/weigh/result.ts'
import { spreadOf } from '../../../src/core/weigh/spread.ts'
import { suggestDependencies, suggestSkills } from '../../../src/core/weigh/suggest.ts'
import { scoreTogether } from '../../../src/core/weigh/together.ts'
import { planOf, scored } from '../cards.ts'

describe('of two levels side by side, the one that is nearly agreed has twice the votes of the other', () => {
  test.each([
    [1, 1, 'split'],
    [2, 1, 'nearly'],
    [3, 1, 'nearly'],
    [3, 2, 'split'],
    [4, 2, 'nearly'],
    [5, 2, 'nearly'],
    [199, 100, 'split'],
    [200, 100, 'nearly'],
    [201, 100, 'nearly'],
  ])('%i to %i: %s', (M, L, kind) => {
    expect(resultOf('effort', { M, L }).kind).toBe(kind)
    expect(resultOf('effort', { S: L, M }).kind).toBe(kind)
    expect(resultOf('effort', { M: L, L: M }).kind).toBe(kind)
  })

  test.each([
    [0, 'nearly'],
    [1, 'split'],
    [2, 'split'],
  ])('and nobody who is not sure: %i of them %s', (unsure, kind) =>
    expect(resultOf('effort', { M: 4, L: 1, '?': unsure }).kind).toBe(kind),
  )
})

test.each([
  [0, 'agreed'],
  [1, 'doubted'],
  [3, 'doubted'],
  [4, 'unsure'],
  [5, 'unsure'],
])('beside four who agree, %i who are not sure: %s', (unsure, kind) =>
  expect(resultOf('ux', { '2': 4, '?': unsure }).kind).toBe(kind),
)

test.each([
  [0, 'nothing'],
  [1, 'agreed'],
])('%i answers: %s', (S, kind) => expect(resultOf('effort', { S }).kind).toBe(kind))

test.each([
  [1, false],
  [2, true],
  [3, true],
])('a Spike is offered where %i are not sure: %s', (unsure, is) => expect(wantsSpike({ M: 9, '?': unsure })).toBe(is))

describe('contrast is missed where two thirds of at least four scored milestones are at one level', () => {
  const spread = (high: number, low: number, unsure = 0) =>
    spreadOf(
      planOf(
        [
          ...Array<Scores>(high).fill({ ux: 3 }),
          ...Array<Scores>(low).fill({ ux: 1 }),
          ...Array<Scores>(unsure).fill({ ux: '?' }),
        ].map((said, at) => scored(`1:${at + 1}`, `Card ${at}`, said)),
      ).milestones,
      'ux',
    ).lacks
  test.each([
    [3, 0, 0, null],
    [3, 0, 1, null],
    [4, 0, 0, '4 of 4 are ♥♥♥'],
    [5, 0, 0, '5 of 5 are ♥♥♥'],
    [3, 2, 0, null],
    [4, 2, 0, '4 of 6 are ♥♥♥'],
    [5, 2, 0, '5 of 7 are ♥♥♥'],
    [5, 3, 0, null],
    [65, 35, 0, null],
    [66, 33, 0, '66 of 99 are ♥♥♥'],
    [66, 34, 0, null],
    [67, 33, 0, '67 of 100 are ♥♥♥'],
  ])('%i high, %i low, %i not sure: %s', (high, low, unsure, lacks) => expect(spread(high, low, unsure)).toBe(lacks))
})

describe('no more than eight suggestions', () => {
  const named = Array.from({ length: 9 }, (_, at) => `Quokka ${at}`)
  test.each([
    [7, 7],
    [8, 8],
    [9, 8],
  ])('of %i that fit, %i are shown', (fit, shown) => {
    const cards = [
      scored('1:1', 'Cache location', {}),
      scored('1:2', 'Share links', {
        dependencies: named.slice(0, fit).map((text) => ({ text })),
        skills: named.slice(0, fit),
      }),
    ]
    const plan = planOf(cards)
    const of = plan.milestones.slice(0, 1)
    expect(suggestDependencies('quok', plan, of).length).toBe(shown)
    expect(suggestSkills('quok', plan, of).length).toBe(shown)
  })
})

describe('a milestone', () => {
  const whole: Scores = { effort: 'S', business: 1, ux: 1, dependenciesReviewed: true, skills: ['Design'] }
  test.each([
    ['of which nothing was said', {}, 5, false],
    ['of which one thing was said', { effort: '?' }, 4, true],
    ['of which four things were said', { ...whole, skills: [] }, 1, true],
    ['of which all was said', whole, 0, true],
    ['whose dependencies are listed, and not reviewed', { dependencies: [{ text: 'Platform' }] }, 5, true],
  ] as const)('%s misses %i parts', (_, scores, missing, isAnything) =>
    expect([missingIn(scores).length, isScored(scores)]).toEqual([missing, isAnything]),
  )
})

test.each([
  [['S', 'S'], 'same'],
  [['S', undefined], 'mixed'],
  [['S', 'M'], 'mixed'],
  [[], 'same'],
] as const)('cards that say %j say %s', (efforts, kind) => {
  const { milestones } = planOf(efforts.map((effort, at) => scored(`1:${at + 1}`, `Card ${at}`, { effort })))
  expect(scoreTogether(milestones, 'effort').kind).toBe(kind)
})
