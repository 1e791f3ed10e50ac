/** Value for effort and dependencies as rules: what each card is sorted into, how heavy that is, what it is called. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legendOf } from '../../src/core/colour/legend.ts'
import type { Scores } from '../../src/core/record/record.ts'
import { sayColoured } from '../../src/core/say/say-colours.ts'
import { RULES, tonesOf, toneOf } from '../../src/core/colour/tone.ts'
import {
  DEFAULT_WORDS,
  sameWording,
  spotOf,
  SPOTS,
  valueOf,
  withWord,
  wordAt,
  worthAt,
  type Words,
} from '../../src/core/weigh/value.ts'
import { ok, planOf, scored } from './cards.ts'

describe('a milestone’s value', () => {
  test.each([
    [{ business: 1, ux: 3 }, 3],
    [{ business: 2, ux: 2 }, 2],
    [{ business: 2 }, 2],
    [{ business: '?', ux: 1 }, 1],
    [{ ux: 3 }, 3],
    [{ business: '?', ux: '?' }, null],
    [{}, null],
  ] as const)('of %j is %s: the higher of the two, never a sum', (scores, value) => {
    expect(valueOf(scores)).toBe(value)
  })

  test.each([
    [{ effort: 'S', business: 1, ux: 1 }, 'Fill-in', 1],
    [{ effort: 'S', business: 2, ux: 1 }, 'Quick win', 3],
    [{ effort: 'S', ux: 3 }, 'Quick win', 3],
    [{ effort: 'M', business: 1 }, 'Not now', null],
    [{ effort: 'M', business: 2 }, 'Fill-in', 1],
    [{ effort: 'M', ux: 3 }, 'Quick win', 3],
    [{ effort: 'L', business: 1, ux: '?' }, 'Not now', null],
    [{ effort: 'L', business: 2 }, 'Big bet', 2],
    [{ effort: 'L', business: 3 }, 'Big bet', 2],
  ] as const)('for its effort, %j, is called %s', (scores, word, level) => {
    const spot = spotOf(scores)
    expect(spot === null ? null : wordAt(DEFAULT_WORDS, spot)).toBe(word)
    expect(toneOf('value', { scores, rounds: [] }, DEFAULT_WORDS)).toMatchObject({ words: word, level })
  })

  test.each([
    [{ effort: '?', business: 3, ux: 3 }, '?'],
    [{ effort: 'M', business: '?', ux: '?' }, '?'],
    [{ effort: 'M' }, 'Not scored yet'],
    [{ business: 3, ux: 3 }, 'Not scored yet'],
  ] as const)('is open for %j: grey, and “%s”', (scores, words) => {
    expect(spotOf(scores)).toBeNull()
    expect(toneOf('value', { scores, rounds: [] }, DEFAULT_WORDS)).toMatchObject({ words, level: null })
  })
})

describe('the words of value for effort', () => {
  const spot = { effort: 'M', value: 3 } as const

  test('can be changed, and come back when they are emptied', () => {
    const words = withWord(DEFAULT_WORDS, spot, '  Do first ')
    expect([wordAt(words, spot), sameWording(words, DEFAULT_WORDS)]).toEqual(['Do first', false])
    expect(sameWording(withWord(words, spot, ' '), DEFAULT_WORDS)).toBe(true)
  })

  test('a word of the team’s own keeps the weight of its place; one of the four takes its weight along', () => {
    expect(worthAt(withWord(DEFAULT_WORDS, spot, 'Do first'), spot)).toBe(3)
    expect(worthAt(withWord(DEFAULT_WORDS, spot, 'BIG BET'), spot)).toBe(2)
    expect(worthAt(withWord(DEFAULT_WORDS, spot, 'not now'), spot)).toBeNull()
  })

  test('a place’s milestones wear one colour with all others of that word, and the legend has one row for it', () => {
    const words = withWord(DEFAULT_WORDS, spot, 'Fill-in')
    const tones = tonesOf('value', words).map((tone) => `${tone.words} ${tone.level ?? 'grey'}`)
    expect(tones).toEqual(['Fill-in 1', 'Big bet 2', 'Quick win 3', 'Not now grey', '? grey', 'Not scored yet grey'])
  })

  test('the legend says where each word applies', () => {
    expect(
      tonesOf('value', DEFAULT_WORDS)
        .slice(0, 4)
        .map((tone) => tone.meaning),
    ).toEqual([
      'S: low value, M: medium value',
      'L: medium or high value',
      'S: medium or high value, M: high value',
      'M: low value, L: low value',
    ])
  })
})

const score = fc.constantFrom(1 as const, 2 as const, 3 as const, '?' as const, undefined)
const scores: fc.Arbitrary<Scores> = fc.record({
  effort: fc.constantFrom('S' as const, 'M' as const, 'L' as const, '?' as const, undefined),
  business: score,
  ux: score,
  dependencies: fc.constantFrom(undefined, [{ text: 'Platform' }]),
  dependenciesReviewed: fc.constantFrom(undefined, true),
  skills: fc.constantFrom(undefined, ['Design']),
})
const words: fc.Arbitrary<Words> = fc
  .array(fc.constantFrom('Quick win', 'Big bet', 'Not now', 'Ours', '?', 'open', ''), { minLength: 9, maxLength: 9 })
  .map((list) =>
    list.reduce((all, word, index) => withWord(all, SPOTS[index] ?? { effort: 'S', value: 1 }, word), DEFAULT_WORDS),
  )

test('whatever the scores and the words, each rule sorts a milestone into one of the tones it lists', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RULES), scores, words, (rule, given, called) => {
      const tones = tonesOf(rule, called)
      const tone = toneOf(rule, { scores: given, rounds: [] }, called)
      expect(tones.filter(({ key }) => key === tone.key)).toEqual([tone])
      expect(new Set(tones.map(({ key }) => key)).size).toBe(tones.length)
    }),
  )
})

describe('dependencies as a rule', () => {
  test.each([
    [{ dependencies: [{ text: 'Platform' }], dependenciesReviewed: true }, 'Waits for something', 3],
    [{ dependencies: [{ card: '1:2' }] }, 'Waits for something', 3],
    [{ dependenciesReviewed: true }, 'No dependencies', 1],
    [{}, 'Not reviewed yet', null],
  ] as const)('%j: %s', (given, said, level) => {
    expect(toneOf('dependencies', { scores: given, rounds: [] }, DEFAULT_WORDS)).toMatchObject({ words: said, level })
  })
})

describe('the sentence after colouring', () => {
  const plan = planOf([
    scored('1:1', 'A', { effort: 'S', ux: 3 }),
    scored('1:2', 'B', { effort: 'L', ux: 1 }),
    scored('1:3', 'C', { effort: '?', business: 1, ux: 1, dependenciesReviewed: true }),
    scored('1:4', 'D', {}),
  ])

  test.each([
    ['value', '4 milestones coloured by value for effort. 1 not scored yet, 1 not sure yet, 1 not now: grey.'],
    ['dependencies', '4 milestones coloured by dependencies. 3 not reviewed yet: grey.'],
    ['missing', "4 milestones coloured by what's missing."],
    ['ux', '4 milestones coloured by UX value. 1 not scored yet: grey.'],
  ] as const)('by %s', (rule, sentence) =>
    expect(sayColoured(rule, plan, { painted: plan.milestones.map(({ id }) => id) })).toBe(sentence),
  )
})

test('high contrast is kept on the page and names its palettes', () => {
  const card = scored('1:1', 'A', { effort: 'S' }, { original: ok({ v: 1, at: '1:1', fills: [], painted: '#FFC943' }) })
  const palettes = 'cream-ink white-orange-pink'
  const plan = planOf([card], {
    paint: ok({ v: 1, at: '0:1', rule: 'effort', palettes }),
    palette: ok({ v: 1, at: '0:1', contrast: 'high' }),
  })
  expect([plan.contrast, legendOf(plan)?.entries[0]?.colours]).toEqual(['high', ['#FFECBD']])
})
