import { expect, test } from 'vitest'
import { isDrawn, outline, roomIn } from '../../host/page/draw/outline.ts'
import { SHAPE_TYPES } from '../../host/sandbox/guest/words.ts'

test('each of the thirty shape kinds is drawn in a way of its own', () => {
  expect(SHAPE_TYPES).toHaveLength(30)
  // A rectangle with round corners is one by its radius.
  const drawn = SHAPE_TYPES.map((kind) =>
    JSON.stringify(outline(kind, 160, 120, kind === 'ROUNDED_RECTANGLE' ? 15 : 0)),
  )
  expect(new Set(drawn).size).toBe(30)
  expect(SHAPE_TYPES.filter((kind) => !isDrawn(kind))).toEqual(['SQUARE', 'ELLIPSE', 'ROUNDED_RECTANGLE'])
})

test.each([
  ['SHIELD', 'M0 0L160 0L160 80.4L80 120L0 80.4Z'],
  ['TRAPEZOID', 'M0 0L160 0L134.4 120L25.6 120Z'],
  ['INTERNAL_STORAGE', 'M0 0H160V120H0Z'],
])('%s looks as in FigJam’s own files', (kind, body) => {
  expect(outline(kind, 160, 120, 0).body).toBe(body)
})

test('no shape is drawn outside its box, and each leaves room for its text', () => {
  for (const kind of SHAPE_TYPES) {
    const { body } = outline(kind, 160, 120, 0)
    const start = /^M([\d.]+) ([\d.]+)/.exec(body)?.slice(1).map(Number) ?? []
    expect([kind, start.length]).toEqual([kind, 2])
    expect(Math.min(...roomIn(kind))).toBeGreaterThanOrEqual(0.5)
  }
})
