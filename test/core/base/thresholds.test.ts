/** Every number at which something is called otherwise or cut: just below it, at it, just above. */
import { describe, expect, test } from 'vitest'
import { contains, overlap } from '../../../src/core/base/boxes.ts'
import { chroma, colourName, lightness } from '../../../src/core/base/colour.ts'
import { clampSize, DEFAULT_SIZE } from '../../../src/core/base/panel-size.ts'
import { count, listed, quote, quoteAll } from '../../../src/core/base/sentence.ts'

describe('a colour is called', () => {
  test.each([
    ['white from a lightness of 97', '#F7F7F7', 'white'],
    ['light grey just below it', '#F6F6F6', 'light grey'],
    ['light grey from 88', '#DDDDDD', 'light grey'],
    ['grey just below it', '#DCDCDC', 'grey'],
    ['grey from 40', '#5F5F5F', 'grey'],
    ['black just below it', '#5E5E5E', 'black'],
    ['grey up to a chroma of 8', '#E6E6D7', 'light grey'],
    ['by its hue from there on', '#E6E6D6', 'light green'],
    ['light from a lightness of 75', '#BCBC94', 'light green'],
    ['by its hue alone just below it', '#BBBB93', 'green'],
    ['light up to a chroma of 40', '#EBEB9D', 'light yellow'],
    ['by its hue alone from there on', '#EBEB9C', 'yellow'],
    ['red', '#FF6400', 'red'],
    ['orange', '#FF6500', 'orange'],
    ['still orange', '#FFAC00', 'orange'],
    ['yellow', '#FFAD00', 'yellow'],
    ['still yellow', '#EBFF00', 'yellow'],
    ['green', '#EAFF00', 'green'],
    ['still green', '#00FFBD', 'green'],
    ['teal', '#00FFBE', 'teal'],
    ['still teal', '#00E5FF', 'teal'],
    ['blue', '#00E4FF', 'blue'],
    ['still blue', '#0072FF', 'blue'],
    ['violet', '#0071FF', 'violet'],
    ['still violet', '#EA00FF', 'violet'],
    ['pink', '#EB00FF', 'pink'],
    ['still pink', '#FF0061', 'pink'],
    ['red again', '#FF0060', 'red'],
  ])('%s: %s', (_, hex, name) => expect(colourName(hex)).toBe(name))

  test('by numbers that are where the names change', () => {
    expect([lightness('#F6F6F6') < 97, lightness('#F7F7F7') > 97]).toEqual([true, true])
    expect([chroma('#E6E6D7') < 8, chroma('#E6E6D6') > 8]).toEqual([true, true])
    expect([chroma('#EBEB9D') < 40, chroma('#EBEB9C') > 40]).toEqual([true, true])
  })
})

test.each([
  [319, 320],
  [320, 320],
  [321, 321],
  [1199, 1199],
  [1200, 1200],
  [1201, 1200],
])('a panel dragged to a width of %i is %i wide', (dragged, width) =>
  expect(clampSize({ ...DEFAULT_SIZE, width: dragged }).width).toBe(width),
)

test.each([
  [359, 360],
  [360, 360],
  [361, 361],
  [1599, 1599],
  [1600, 1600],
  [1601, 1600],
])('a panel dragged to a height of %i is %i high', (dragged, height) =>
  expect(clampSize({ ...DEFAULT_SIZE, height: dragged }).height).toBe(height),
)

test.each([
  [39, `“${'a'.repeat(39)}”`],
  [40, `“${'a'.repeat(40)}”`],
  [41, `“${'a'.repeat(39)}…”`],
])('a name of %i characters in a sentence', (length, quoted) => expect(quote('a'.repeat(length))).toBe(quoted))

test.each([
  [['A'], '“A”'],
  [['A', 'B'], '“A” and “B”'],
  [['A', 'B', 'C'], '“A”, “B” and 1 more'],
])('of the names %j two are said', (names, said) => expect(quoteAll(names)).toBe(said))

test.each([
  [0, '0 cards'],
  [1, '1 card'],
  [2, '2 cards'],
])('%i of a thing', (n, said) => expect(count(n, 'card')).toBe(said))

test.each([
  [[], ''],
  [['Ana'], 'Ana'],
  [['Ana', 'Ben'], 'Ana and Ben'],
  [['Ana', 'Ben', 'Cleo'], 'Ana, Ben and Cleo'],
])('%j in a sentence', (names, said) => expect(listed(names)).toBe(said))

describe('two boxes', () => {
  const box = (x: number, y = 0) => ({ x, y, width: 10, height: 10 })
  test.each([
    [9, true],
    [10, false],
    [11, false],
    [-9, true],
    [-10, false],
    [-11, false],
  ])('%i pixels beside each other overlap: %s; sharing an edge is no overlap', (x, is) => {
    expect([overlap(box(0), box(x)), overlap(box(0), box(0, x))]).toEqual([is, is])
  })

  test.each([
    [-1, false],
    [0, true],
    [5, true],
    [6, false],
  ])('of which one is half as large and %i pixels inside: contained %s', (at, is) => {
    const small = { width: 5, height: 5 }
    expect(contains(box(0), { x: at, y: 0, ...small })).toBe(is)
    expect(contains(box(0), { x: 0, y: at, ...small })).toBe(is)
  })
})
