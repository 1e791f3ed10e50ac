/** Value for effort and dependencies as rules: what each card is sorted into, how heavy that is, what it is called. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lightness } from '../../../src/core/base/colour.ts'
import { sayColoured } from '../../../src/core/command/say-colours.ts'
import {
  choosePalettes,
  colouringFor,
  colourUnder,
  readChoice,
  writeChoice,
} from '../../../src/core/paint/colouring.ts'
import { legendOf } from '../../../src/core/paint/legend-entries.ts'
import { toneOf, tonesOf } from '../../../src/core/paint/tone.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { RULES } from '../../../src/core/record/rules.ts'
import { DEFAULT_WORDS, sameWording, SPOTS, withWord, wordAt } from '../../../src/core/record/value-words.ts'
import { valueOf, worthAt } from '../../../src/core/weigh/value.ts'
import { worthOf } from '../../../src/core/weigh/worth.ts'
import { someScores } from '../../generate/cards.ts'
import { someValueWords } from '../../generate/words.ts'
import { ok, planOf, scored } from '../cards.ts'

describe('a milestone’s value', () => {
  test.each([
    [{ business: 1, ux: 3 }, 3],
    [{ business: 2, ux: 2 }, 2],
    [{ business: 1, ux: 1 }, 1],
    [{ ux: 3 }, 3],
    [{ business: 3, ux: '?' }, 3],
  ] as const)('of %j is %s: the higher of the two, never a sum', (scores, value) => {
    expect(valueOf(scores)).toBe(value)
  })

  test.each([[{ business: 2 }], [{ business: '?', ux: 1 }], [{ business: '?', ux: '?' }], [{}]] as const)(
    'of %j is not known yet: an answer that is missing could raise it',
    (scores) => expect(valueOf(scores)).toBeNull(),
  )

  test.each([
    [{ effort: 'S', business: 1, ux: 1 }, 'Fill-in', 1],
    [{ effort: 'S', business: 2, ux: 1 }, 'Quick win', 3],
    [{ effort: 'S', ux: 3 }, 'Quick win', 3],
    [{ effort: 'S', business: 2 }, 'Quick win', 3],
    [{ effort: 'M', business: 1, ux: 1 }, 'Not now', 0],
    [{ effort: 'M', business: 2, ux: 2 }, 'Fill-in', 1],
    [{ effort: 'M', ux: 3 }, 'Quick win', 3],
    [{ effort: 'L', business: 1, ux: 1 }, 'Not now', 0],
    [{ effort: 'L', business: 2, ux: '?' }, 'Big bet', 2],
    [{ effort: 'L', business: 3 }, 'Big bet', 2],
  ] as const)('for its effort, %j, is called %s whatever the missing answer is', (scores, word, level) => {
    expect(worthOf(scores, DEFAULT_WORDS)).toBe(word)
    expect(toneOf('value', { scores, rounds: [] }, DEFAULT_WORDS)).toMatchObject({ words: word, level })
  })

  test.each([
    [{ effort: 'L', business: 1 }, 'Not known yet'],
    [{ effort: 'M', business: 2 }, 'Not known yet'],
    [{ effort: 'S', ux: 1 }, 'Not known yet'],
    [{ effort: 'L', business: 1, ux: '?' }, '?'],
    [{ effort: '?', business: 3, ux: 3 }, '?'],
    [{ effort: 'M', business: '?', ux: '?' }, '?'],
    [{ effort: 'M' }, 'Not known yet'],
    [{ business: 3, ux: 3 }, 'Not known yet'],
  ] as const)('for its effort, %j, is open: grey, and “%s”', (scores, words) => {
    expect(worthOf(scores, DEFAULT_WORDS)).toBeNull()
    expect(toneOf('value', { scores, rounds: [] }, DEFAULT_WORDS)).toMatchObject({ words, level: null })
  })

  test('a milestone that nobody weighed has no word, also where all nine places share one', () => {
    const same = SPOTS.reduce((words, spot) => withWord(words, spot, 'Do'), DEFAULT_WORDS)
    expect(
      [{}, { effort: 'S' }, { business: 3 }, { effort: 'S', ux: 1 }].map((each) => worthOf(each as Scores, same)),
    ).toEqual([null, null, null, 'Do'])
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
    expect(worthAt(withWord(DEFAULT_WORDS, spot, 'not now'), spot)).toBe(0)
  })

  test('a place’s milestones wear one colour with all others of that word, and the legend has one row for it', () => {
    const words = withWord(DEFAULT_WORDS, spot, 'Fill-in')
    const tones = tonesOf('value', words).map((tone) => `${tone.words} ${tone.level ?? 'grey'}`)
    expect(tones).toEqual(['Fill-in 1', 'Big bet 2', 'Quick win 3', 'Not now 0', '? grey', 'Not known yet grey'])
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

test('whatever the scores and the words, each rule sorts a milestone into one of the tones it lists', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RULES), someScores, someValueWords, (rule, given, called) => {
      const tones = tonesOf(rule, called)
      const tone = toneOf(rule, { scores: given, rounds: [] }, called)
      expect(tones.filter(({ key }) => key === tone.key)).toEqual([tone])
      expect(new Set(tones.map(({ key }) => key)).size).toBe(tones.length)
    }),
  )
})

test('a word is said only where every way of answering what is missing leads to the same one', () => {
  fc.assert(
    fc.property(someScores, someValueWords, (given, called) => {
      const word = worthOf(given, called)
      if (word === null) return
      const levels = [1, 2, 3] as const
      const filled = (level: Scores['ux']) => (level === undefined || level === '?' ? levels : [level])
      for (const business of filled(given.business))
        for (const ux of filled(given.ux)) expect(worthOf({ ...given, business, ux }, called)).toBe(word)
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
    scored('1:2', 'B', { effort: 'L', business: 1, ux: 1 }),
    scored('1:3', 'C', { effort: '?', business: 1, ux: 1, dependenciesReviewed: true }),
    scored('1:4', 'D', {}),
  ])

  test.each([
    ['value', '4 milestones coloured by value for effort. Grey: 1 not known yet, 1 not sure yet.'],
    ['dependencies', '4 milestones coloured by dependencies. Grey: 3 not reviewed yet.'],
    ['missing', "4 milestones coloured by what's missing."],
    ['ux', '4 milestones coloured by UX value. Grey: 1 not scored yet.'],
  ] as const)('by %s', (rule, sentence) =>
    expect(sayColoured(rule, plan, { painted: plan.milestones.map(({ id }) => id) })).toBe(sentence),
  )
})

test.each(['usual', 'high'] as const)('“not now” and “not sure” never wear one grey, in the %s colours', (contrast) => {
  const high = contrast === 'high' ? { palette: ok({ v: 1 as const, at: '0:1', contrast }) } : {}
  const plan = planOf(
    [
      scored('1:1', 'Not now', { effort: 'L', business: 1, ux: 1 }),
      scored('1:2', 'Not sure', { effort: 'L', business: 1, ux: '?' }),
      scored('1:3', 'Nobody said', {}),
    ],
    high,
  )
  const [notNow = '', notSure = '', open = ''] = plan.milestones.map(
    (each) => colourUnder(colouringFor(plan, 'value'), each) ?? '',
  )
  expect(notSure).toBe(open)
  expect(Math.abs(lightness(notNow) - lightness(notSure))).toBeGreaterThan(8)
})

test('a board painted before that keeps the one grey it wears, until it is coloured again', () => {
  const [before, now] = ['peach-violet yellow-pink', 'peach-violet yellow-pink aside'].map(readChoice)
  expect([before?.shape.aside, before?.sticky.aside]).toEqual(['#D9D9D9', '#E6E6E6'])
  expect([now?.shape.aside, now?.sticky.aside]).toEqual(['#FFFFFF', '#FFFFFF'])
  expect(readChoice(writeChoice(choosePalettes([], 'usual')))).toEqual(choosePalettes([], 'usual'))
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
