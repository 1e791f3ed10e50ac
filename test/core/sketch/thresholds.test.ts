/** Every number that decides how large and where something is drawn: just below it, at it, just above. */
import { describe, expect, test } from 'vitest'
import { makePlan } from '../../../src/core/edit/make-plan.ts'
import { pillHeight } from '../../../src/core/sketch/badge-sketch.ts'
import { freePlace } from '../../../src/core/sketch/free-place.ts'
import { lineCount } from '../../../src/core/sketch/measure.ts'
import { blockOf } from '../../../src/core/sketch/new-card.ts'
import { textSizeFor } from '../../../src/core/sketch/text-size.ts'
import { page, scored } from '../cards.ts'

describe('texts beside cards', () => {
  const sizeOn = (...boxes: readonly (readonly [number, number])[]) => {
    const cards = boxes.map(([width, height], at) =>
      scored(`1:${at + 1}`, 'x', {}, { box: { x: 0, y: 0, width, height } }),
    )
    const snapshot = page(cards)
    return textSizeFor(snapshot, makePlan(snapshot))
  }
  test.each([
    ['never smaller than 12', [[1000, 27]], 12],
    ['two fifths of the height', [[1000, 30]], 12],
    ['two fifths of a larger height', [[1000, 33]], 13],
    ['a tenth of the width', [[240, 240]], 24],
    ['just below the largest', [[2000, 237]], 95],
    ['the largest', [[2000, 240]], 96],
    ['never larger than 96', [[2000, 243]], 96],
    ['as the card in the middle says', [[100, 30], [1000, 100], [2000, 240]], 40], // prettier-ignore
    ['as the larger of two in the middle says', [[1000, 50], [1000, 100]], 40], // prettier-ignore
    ['24 where there are none', [], 24],
  ] as const)('are %s', (_, boxes, size) => expect(sizeOn(...boxes)).toBe(size))
})

test.each([
  ['as high as its smallest letters need', { width: 1000, height: 19 }, 10.5],
  ['hardly higher', { width: 1000, height: 21 }, 10.5],
  ['half as high as its card', { width: 1000, height: 22 }, 11],
  ['no wider than its card', { width: 142, height: 200 }, 13],
  ['so on a wider one', { width: 156, height: 200 }, 14],
  ['and half as high where the width allows it', { width: 1420, height: 200 }, 100],
])('a pill is %s', (_, card, height) => expect(pillHeight(card)).toBe(height))

describe('what is new lies to the right, but where another way is eight times as short', () => {
  const around = { x: 0, y: 0, width: 100, height: 100 }
  const size = { width: 100, height: 100 }
  // Something on the right and below, so far that the way is this long; to the left there is something 10 wide.
  const where = (long: number) => {
    const wall = { x: 110, y: -1000, width: long - 10, height: 3000 }
    const floor = { x: -2000, y: 110, width: 2100, height: 3000 }
    const ceiling = { x: -2000, y: -3010, width: 4000, height: 3000 }
    const left = { x: -30, y: 0, width: 20, height: 100 }
    const { x } = freePlace(size, around, [around, wall, floor, ceiling, left], 10)
    return x > 0 ? 'right' : 'left'
  }
  test.each([
    [249, 'right'],
    [250, 'right'],
    [251, 'left'],
  ])('%i to the right, 30 to the left: %s', (long, way) => expect(where(long)).toBe(way))
})

test.each([
  [1, { width: 100, height: 100 }, 1, 1],
  [2, { width: 100, height: 100 }, 1, 2],
  [3, { width: 100, height: 100 }, 2, 2],
  [4, { width: 100, height: 100 }, 2, 2],
  [5, { width: 100, height: 100 }, 2, 3],
  [6, { width: 100, height: 100 }, 2, 3],
  [7, { width: 100, height: 100 }, 3, 3],
  [6, { width: 1034, height: 79 }, 1, 6],
])('%i cards of %j lie in %i columns and %i rows', (count, look, columns, rows) => {
  const { width, height, places } = blockOf(count, look)
  expect([width, height]).toEqual([columns * (look.width + 40) - 40, rows * (look.height + 40) - 40])
  expect([new Set(places.map(({ x }) => x)).size, new Set(places.map(({ y }) => y)).size]).toEqual([columns, rows])
})

test.each([
  [10.28, 2],
  [10.29, 1],
  [10.3, 1],
])('two words of five squares and a space on a line %d wide take %i lines', (width, lines) =>
  expect(lineCount('検検検検検 検検検検検', 1, width)).toBe(lines),
)

test.each([
  [10.28, 2],
  [10.29, 1],
  [10.3, 1],
])('a space at the end of a line %d wide needs no room: %i lines', (width, lines) =>
  expect(lineCount('検検検検検 検検検検検 ', 1, width)).toBe(lines),
)
