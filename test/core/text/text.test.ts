import { describe, expect, test } from 'vitest'
import type { ScaleAttribute, Score } from '../../../src/core/record/scale.ts'
import { collapse, isPlaceholder, nameOf } from '../../../src/core/text/card-name.ts'
import { readText } from '../../../src/core/text/from-text.ts'
import { splitTyped } from '../../../src/core/text/list.ts'
import { understandScore } from '../../../src/core/text/understand.ts'

const BLOCK = `Milestone: Enable smart match recommendations
Effort: M
Business Value: $$
UX Value: ♥♥
Dependencies: Ranking system API, Data Science support
Skills: Frontend, DS, Product Analytics`

describe('the method’s six-line block', () => {
  test('gives its title and its scores', () => {
    expect(readText(BLOCK)).toEqual({
      type: 'Milestone',
      blockTitle: 'Enable smart match recommendations',
      scores: {
        effort: 'M',
        business: 2,
        ux: 2,
        dependencies: [{ text: 'Ranking system API' }, { text: 'Data Science support' }],
        dependenciesReviewed: true,
        skills: ['Frontend', 'DS', 'Product Analytics'],
      },
    })
  })

  test('reads lines broken by Shift+Enter, in any case, and “None” as reviewed', () => {
    const said = readText('spike: Try the API\u2028EFFORT: small\u2028Dependencies: none')
    expect(said?.type).toBe('Spike')
    expect(said?.blockTitle).toBe('Try the API')
    expect(said?.scores).toMatchObject({ effort: 'S', dependencies: undefined, dependenciesReviewed: true })
  })

  test('a prefixed text without fields keeps its whole text as its name', () => {
    const said = readText('Signal Test: fake door')
    expect(said?.type).toBe('Signal Test')
    expect(nameOf('Signal Test: fake door', said)).toBe('Signal Test: fake door')
  })

  test.each(['Milestone', 'Milestone:', 'Our milestone: x', 'Milestone: <<name>>', ''])('%j says nothing', (text) => {
    expect(readText(text)).toBeNull()
  })
})

test.each([
  ['<<Milestone #1>>', true],
  [' < Add here any dependency for this goal to be picked > ', true],
  ['<the goal tittle> - Card with same colour of the apps pick in 2', true],
  ['<hypotheses 1> Write it as a question', true],
  ['<Search> page redesign', false],
  ['a < b and c > d', false],
])('placeholder %j: %s', (text, expected) => {
  expect(isPlaceholder(text)).toBe(expected)
})

describe('a typed list', () => {
  const known = new Set(['login, logout', 'platform', 'ci; cd'])
  const split = (text: string) => splitTyped(text, (words) => known.has(words.toLowerCase()))

  test.each([
    ['Frontend, DS, Product Analytics', ['Frontend', 'DS', 'Product Analytics']],
    ['Frontend; DS;Product Analytics', ['Frontend', 'DS', 'Product Analytics']],
    ['Legal, Platform; DS', ['Legal', 'Platform', 'DS']],
    ['Legal、数据，DS；QA', ['Legal', '数据', 'DS', 'QA']],
    ['Product Analytics', ['Product Analytics']],
    [' ,; ', []],
    ['DS, ds , DS', ['DS']],
    ['login, LOGOUT', ['login, LOGOUT']],
    ['Legal, Login, logout, Platform', ['Legal', 'Login, logout', 'Platform']],
    ['CI; CD', ['CI; CD']],
    ['Login, Platform', ['Login', 'Platform']],
  ])('%j is %j', (text, items) => expect(split(text)).toEqual(items))
})

test('a name is one line, whatever white space the board holds', () => {
  expect(collapse('  Cache\u2028last\u00a0used \n\t location\ufeff ')).toBe('Cache last used location')
})

const said: readonly (readonly [ScaleAttribute, string, Score | null])[] = [
  ['effort', 'M', 'M'],
  ['effort', ' large ', 'L'],
  ['effort', '1', 'S'],
  ['effort', '?', '?'],
  ['effort', 'XL', null],
  ['business', '$$$', 3],
  ['business', 'medium', 2],
  ['business', '$$$$', null],
  ['ux', '♥', 1],
  ['ux', '❤️❤️', 2],
  ['ux', '♥️ ♥️ ♥️', 3],
  ['ux', '', null],
]
test.each(said)('%s %j is understood as %j', (attribute, text, expected) => {
  expect(understandScore(attribute, text)).toBe(expected)
})
