import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { begin } from '../../../src/core/export/beginning.ts'
import type { Block, Document } from '../../../src/core/export/document.ts'
import { FORMATS } from '../../../src/core/export/formats.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { withoutParked } from '../../../src/core/plan/plan.ts'
import { somePlan } from '../../generate/boards.ts'
import { many } from '../../panel/plans.ts'

const LETTERS = 5000
const home = takeHome(many(2000), 'today')

/** Everything of a document that takes a line: headings, paragraphs, points, rows. */
function lines({ blocks }: Document): number {
  return blocks.reduce((sum, block) => sum + linesOf(block), 0)
}

function linesOf(block: Block): number {
  if (block.kind === 'table') return block.table.rows.length
  if (block.kind !== 'list') return 1
  return block.items.reduce(
    (sum, item) => sum + (typeof item === 'object' && 'under' in item ? item.under.length : 1),
    0,
  )
}

describe('of 2,000 milestones a preview makes what is looked at', () => {
  test.each(FORMATS)('$name', (format) => {
    const preview = format.preview(home, {})
    if (preview.kind === 'table') expect(preview.begin(LETTERS).shown.rows.length).toBeLessThan(70)
    else if (preview.kind === 'text') expect(preview.begin(LETTERS).shown.length).toBeLessThan(LETTERS + 500)
    else expect(lines(preview.begin(LETTERS).shown)).toBeLessThan(90)
    expect(preview.begin(LETTERS).isWhole).toBe(false)
  })

  test('it is written from the first milestones only, and from all of them where all is shown', () => {
    const write = vi.fn((most: number) => 'twenty letters a row\n'.repeat(Math.min(most, 2000)))
    expect(begin(write)(LETTERS).isWhole).toBe(false)
    expect(write.mock.calls).toEqual([[250]])
    expect(begin(write)(Infinity)).toEqual({ shown: write(2000), isWhole: true })
  })
})

describe('of any plan', () => {
  test('the beginning is what the whole begins with, and the whole is what is taken home', () => {
    fc.assert(
      fc.property(somePlan(), fc.nat(3000), (plan, letters) => {
        const some = takeHome(plan, 'today')
        for (const { id, preview, copy } of FORMATS) {
          const shown = preview(some, {})
          if (shown.kind === 'text') {
            const whole = shown.begin(Infinity)
            expect(whole, id).toEqual({ shown: copy(some, {}).text, isWhole: true })
            const { shown: beginning, isWhole } = shown.begin(letters)
            expect(whole.shown.startsWith(beginning), id).toBe(true)
            if (isWhole) expect(beginning, id).toBe(whole.shown)
          } else if (shown.kind === 'table') {
            const whole = shown.begin(Infinity)
            expect([whole.isWhole, whole.shown.rows.length], id).toEqual([true, withoutParked(plan).milestones.length])
            expect(shown.begin(letters).shown.rows.length, id).toBeLessThanOrEqual(whole.shown.rows.length)
          } else {
            const whole = shown.begin(Infinity)
            expect(whole.isWhole, id).toBe(true)
            const { shown: beginning, isWhole } = shown.begin(letters)
            if (isWhole) expect(beginning, id).toEqual(whole.shown)
            expect(lines(beginning), id).toBeLessThanOrEqual(lines(whole.shown))
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

const LONG = 'a'.repeat(100)
const CUT: readonly (readonly [string, unknown, unknown])[] = [
  ['a text', LONG, 'a'.repeat(50)],
  ['a list, after what fills it', ['ab', LONG, 'cd'], ['ab', 'a'.repeat(38)]],
  ['what stands in it', { under: [{ text: LONG }, 'cd'] }, { under: [{ text: 'a'.repeat(50) }] }],
  ['a short text never', { name: LONG, kind: 'paragraph' }, { name: 'a'.repeat(50), kind: 'paragraph' }],
]

test.each(CUT)('%s is cut where there is no room for more', (_, whole, shown) => {
  expect(begin(() => whole)(50)).toEqual({ shown, isWhole: false })
})
