/** Every number that decides how the table on the board is remembered and drawn: just below it, at it, just above. */
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../../src/core/table/cell.ts'
import { columnWidths, rowHeight } from '../../../src/core/table/size.ts'

test.each([
  [39, true],
  [40, true],
  [41, false],
])('a text of %i characters is remembered as a whole: %s', (length, is) => {
  const text = 'a'.repeat(length)
  expect(digestOf(text) === text).toBe(is)
  expect(digestOf(text).startsWith('a'.repeat(24))).toBe(true)
  expect(digestOf(`${'a'.repeat(length - 1)}b`)).not.toBe(digestOf(text))
})

describe('a column is as wide as its longest text, up to a limit', () => {
  // A `検` is as wide as the text is large; 1 and 28 pixels are the least room at the sides.
  const cell = (length: number) => ({ text: '検'.repeat(length), isScale: false, rank: null })
  const widths = (length: number, size = 100) =>
    columnWidths({ columns: ['name', 'type'], rows: [{ card: '1:1', cells: [cell(length), cell(length)] }] }, size)
  test.each([
    [21, [2200, 2200]],
    [22, [2300, 2300]],
    [23, [2400, 2300]],
    [29, [3000, 2300]],
    [30, [3100, 2300]],
    [31, [3100, 2300]],
  ])('%i squares of 100 pixels', (length, wide) => expect(widths(length)).toEqual(wide))

  test.each([
    [27, 270 + 28],
    [28, 280 + 28],
    [29, 290 + 29],
  ])('with room for its ends at %i pixels: %i', (size, wide) => expect(widths(10, size)[1]).toBe(wide))

  test.each([
    [26, Math.ceil(26 * 1.21 + 24)],
    [27, Math.ceil(27 * 1.21 + 24.3)],
    [30, Math.ceil(30 * 1.21 + 27)],
  ])('and a row above and below it at %i pixels: %i', (size, high) => expect(rowHeight([''], [100], size)).toBe(high))
})
