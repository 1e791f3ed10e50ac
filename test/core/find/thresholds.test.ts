/** Every number that decides whether a card is taken for a milestone: just below it, at it, just above. */
import { describe, expect, test } from 'vitest'
import { lookOf, sizeClass } from '../../../src/core/find/look.ts'
import { isOkraBoard, isWideSolidRectangle } from '../../../src/core/find/find.ts'
import { readingOrder } from '../../../src/core/find/order.ts'
import type { Card } from '../../../src/core/plan/card.ts'
import { card, objective, planOf, scored } from '../cards.ts'

const sized = (width: number, height: number, differs: Partial<Card> = {}) =>
  card('1:1', 'Cache location', { box: { x: 0, y: 0, width, height }, ...differs })
const filled = (hex: string) => card('1:1', 'Cache location', { fill: { kind: 'solid', hex } })

test.each([
  [199, 100, 'square'],
  [200, 100, 'wide'],
  [201, 100, 'wide'],
  [100, 199, 'square'],
  [100, 200, 'tall'],
  [100, 201, 'tall'],
  [109, 109, 'tiny'],
  [110, 109, 'square'],
  [109, 110, 'square'],
  [110, 110, 'square'],
  [111, 111, 'square'],
  [40, 20, 'wide'],
])('a card of %i by %i is %s', (width, height, size) => {
  expect(sizeClass(sized(width, height))).toBe(size)
  expect(lookOf(sized(width, height)).endsWith(size)).toBe(true)
})

test.each([
  ['twice as wide as high', sized(200, 100), true],
  ['hardly less', sized(199, 100), false],
  ['of a colour that hardly reads as grey', filled('#E6E6D7'), false],
  ['of a colour that hardly reads as one', filled('#E6E6D6'), true],
  ['of a dark grey', filled('#5E5E5E'), true],
  ['of a grey hardly lighter', filled('#5F5F5F'), false],
  ['with three characters', card('1:1', 'P12'), false],
  ['with four', card('1:1', 'P123'), true],
  ['with two of another script', card('1:1', '検索'), true],
  ['with the last letter of the Latin ones', card('1:1', 'ab\u024F'), false],
  ['with the one after it', card('1:1', 'ab\u0250'), true],
] as const)('a rectangle %s looks like a milestone: %s', (_, one, is) => expect(isWideSolidRectangle(one)).toBe(is))

describe('the signs of an OKRA board', () => {
  const question = card('9:3', 'Would players pay?', { border: 'dashed', box: objective.box })
  const placeholder = card('9:4', '<<Milestone #1>>', { fill: { kind: 'none' } })
  test.each([
    ['none', [], false],
    ['one', [objective], false],
    ['two of one sort', [objective, { ...objective, id: '9:5' }], false],
    ['two of two sorts', [objective, question], true],
    ['two of two sorts on one thing', [placeholder], false],
    ['three', [objective, question, placeholder], true],
  ] as const)('%s', (_, cards, is) => expect(isOkraBoard(cards, [])).toBe(is))
})

describe('a card that counts by its looks alone', () => {
  // Areas are compared in two digits: 10000 to 25000 is a factor of 2.5.
  const known = scored('1:9', 'Known', {}, { box: { x: 0, y: 0, width: 200, height: 50 } })
  const board = [objective, card('9:3', 'Would players pay?', { border: 'dashed', box: objective.box })]
  const counts = (width: number, height: number) =>
    planOf([...board, known, sized(width, height)]).milestones.some(({ id }) => id === '1:1')
  test.each([
    [240, 100, true],
    [250, 100, true],
    [254, 100, true],
    [255, 100, false],
    [260, 100, false],
    [100, 41, true],
    [100, 40, true],
    [100, 39, false],
  ])('is about as large as one that is known, 200 by 50: %i by %i %s', (width, height, is) =>
    expect(counts(width, height)).toBe(is),
  )
})

describe('the objective of a card', () => {
  const dotted = (width: number, height: number, x = 0, bottom = -100) =>
    card('9:1', 'Find a game', {
      border: 'dashed',
      fill: { kind: 'solid', hex: '#0D99FF' },
      box: { x, y: bottom - height, width, height },
    })
  const below = scored('1:1', 'Cache location', {}, { box: { x: 0, y: 0, width: 1000, height: 100 } })
  const of = (over: Card) => planOf([over, below]).milestones[0]?.objective ?? null
  test.each([
    ['seven times as wide as high', dotted(700, 100), true],
    ['eight times', dotted(800, 100), true],
    ['a line, more than eight times', dotted(801, 100), false],
    ['half of it over the card', dotted(600, 100, -300), true],
    ['less than half of it over the card', dotted(600, 100, -301), false],
    ['more than half of it over the card', dotted(600, 100, -299), true],
    ['touching the card', dotted(600, 100, 0, 0), true],
    ['reaching into it', dotted(600, 100, 0, 1), false],
    ['just above it', dotted(600, 100, 0, -1), true],
    ['hardly grey', { ...dotted(600, 100), fill: { kind: 'solid', hex: '#E6E6D7' } }, false],
    ['hardly of a colour', { ...dotted(600, 100), fill: { kind: 'solid', hex: '#E6E6D6' } }, true],
  ] as const)('%s: %s', (_, over, is) => expect(of(over)).toBe(is ? 'Find a game' : null))
})

test.each([
  [49, ['1:1', '1:2']],
  [50, ['1:2', '1:1']],
  [51, ['1:2', '1:1']],
])('what begins %i pixels below the top of a card 100 high lies in its row, or below', (y, order) => {
  const one = card('1:1', 'Left', { box: { x: 0, y, width: 200, height: 100 } })
  const two = card('1:2', 'Right', { box: { x: 300, y: 0, width: 200, height: 100 } })
  expect(readingOrder([one, two], [])).toEqual(order)
})
