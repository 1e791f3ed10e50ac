/** What is drawn on the board, before there is a node: sizes, places, room. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexBoxes, overlap, type Box } from '../../../src/core/base/boxes.ts'
import { makePlan } from '../../../src/core/edit/make-plan.ts'
import { legendOf } from '../../../src/core/paint/legend-entries.ts'
import { RULES } from '../../../src/core/record/rules.ts'
import { placePill } from '../../../src/core/sketch/badge-place.ts'
import { badgeSketch, pillHeight } from '../../../src/core/sketch/badge-sketch.ts'
import { freePlace } from '../../../src/core/sketch/free-place.ts'
import { legendSketch } from '../../../src/core/sketch/legend-sketch.ts'
import { lineCount, textWidth } from '../../../src/core/sketch/measure.ts'
import { textSizeFor } from '../../../src/core/sketch/text-size.ts'
import { ok, page, scored, sticky } from '../cards.ts'

describe('text', () => {
  // Measured with Inter Medium 4.0 in a browser.
  test.each([
    ['M · $$ · ♥♥ · needs 2', 10.48],
    ['L · $$$ · ♥♥♥ · needs 12', 12.286],
    ['S–L talk', 3.719],
    ['Not scored yet', 7.04],
    ['Small or medium effort, high value', 16.33],
  ])('“%s” is never guessed too narrow, and hardly too wide', (text, width) => {
    expect(textWidth(text, 1)).toBeGreaterThanOrEqual(width * 0.99)
    expect(textWidth(text, 1)).toBeLessThanOrEqual(width * 1.1)
  })

  test.each([
    ['one line', 100, 1],
    ['two words', 5, 2],
    ['a\nb\u2028c', 100, 3],
    ['averyveryverylongword', 5, 3],
    ['', 5, 1],
  ])('“%s” in lines %i wide takes %i', (text, width, lines) => expect(lineCount(text, 1, width)).toBe(lines))
})

describe('a pill', () => {
  test.each([
    ['the author’s card', { width: 1034, height: 79 }, 39.5],
    ['a lower one', { width: 1052, height: 62 }, 31],
    ['a sticky', { width: 240, height: 240 }, 21.5],
    ['a frame', { width: 600, height: 400 }, 54],
  ] as const)('on %s, %j, is %d high', (_, card, height) => expect(pillHeight(card)).toBe(height))

  test('with the longest usual words is no wider than its card', () => {
    fc.assert(
      fc.property(fc.integer({ min: 160, max: 3000 }), fc.integer({ min: 20, max: 2000 }), (width, height) => {
        const sketch = badgeSketch('L · $$$ · ♥♥♥ · needs 12', pillHeight({ width, height }))
        expect(sketch.width).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('hangs below the corner; beside, astride or inside it where that is taken', () => {
    const [card, pill] = [
      { width: 200, height: 100 },
      { width: 80, height: 20 },
    ]
    const where = (taken: readonly string[]) => {
      const nameOf = ({ x, y }: Box) => (x > 200 ? 'beside' : y > 100 ? 'below' : y === 90 ? 'astride' : 'inside')
      return nameOf({ ...placePill(card, pill, (box) => !taken.includes(nameOf(box))), ...pill })
    }
    expect([[], ['below'], ['below', 'beside'], ['below', 'beside', 'astride']].map(where)).toEqual([
      'below',
      'beside',
      'astride',
      'inside',
    ])
  })
})

const side = fc.integer({ min: 1, max: 400 })
const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  width: side,
  height: side,
})

describe('a free place', () => {
  test('touches nothing, whatever lies about', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), box, box, (obstacles, around, size) => {
        const place = { ...freePlace(size, around, [around, ...obstacles], 10), width: size.width, height: size.height }
        for (const other of [around, ...obstacles]) expect(overlap(place, other)).toBe(false)
      }),
    )
  })

  test('is to the right where the way is free', () => {
    const around = { x: 0, y: 0, width: 100, height: 100 }
    expect(freePlace({ width: 50, height: 50 }, around, [around], 10)).toEqual({ x: 110, y: 0 })
  })
})

test('a card a million pixels wide and high is asked by itself, and found', () => {
  const vast = { x: -500_000, y: -500_000, width: 1_000_000, height: 1_000_000 }
  const small = { x: 10, y: 10, width: 10, height: 10 }
  expect(indexBoxes([vast])(small, () => true)).toEqual(vast)
  expect(indexBoxes([small])(vast, () => true)).toEqual(small)
  expect(indexBoxes([vast])({ ...small, x: 600_000 }, () => true)).toBeNull()
})

test('many boxes asked by squares answer as if each were asked', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, asked) => {
      const hit = indexBoxes(boxes)(asked, () => true)
      expect(hit !== null).toBe(boxes.some((other) => overlap(asked, other)))
    }),
  )
})

describe('the legend card', () => {
  const painted = (id: string) => ok({ v: 1 as const, at: id, fills: [{ type: 'SOLID' }], painted: '#FFC943' })
  const snapshot = page(
    [1, 2, 3].map((n) => scored(`1:${n}`, `Card ${n}`, { effort: 'M' }, { original: painted(`1:${n}`) })),
    { paint: ok({ v: 1, at: '0:1', rule: 'effort', palettes: 'peach-violet yellow-pink' }) },
  )
  const plan = makePlan(snapshot)
  const legend = legendOf(plan)
  if (legend === null) throw new Error('the board is coloured')

  test('is as wide under every rule, so that it covers nothing beside it when the rule changes', () => {
    const widths = RULES.map((rule) => {
      const under = legendOf({ ...plan, paint: { rule, palettes: undefined } })
      return under === null ? 0 : legendSketch(under, 32).width
    })
    expect(new Set(widths).size).toBe(1)
  })

  test('holds all its parts, and no text is wider than its place', () => {
    const { width, height, parts } = legendSketch(legend, 32)
    for (const part of parts) {
      expect(part.x + part.width, part.name).toBeLessThanOrEqual(width)
      expect(part.y + ('size' in part ? part.size : part.height), part.name).toBeLessThan(height)
      if (part.kind === 'text') expect(textWidth(part.text, part.size), part.name).toBeLessThanOrEqual(part.width)
    }
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length)
  })

  test('has texts as large as the cards’', () => {
    expect(textSizeFor(snapshot, plan)).toBe(32)
    const notes = page([sticky('1:1', 'a'), sticky('1:2', 'b')])
    expect(textSizeFor(notes, makePlan(notes))).toBe(24)
    expect(textSizeFor(page([]), makePlan(page([])))).toBe(24)
  })
})
