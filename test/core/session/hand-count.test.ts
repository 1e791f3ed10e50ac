/** Hands are counted level by level: never more than people, and the last level has the rest. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Score } from '../../../src/core/record/index.ts'
import { handsLeft, NO_HANDS, withLevel, withoutLast, type HandCount } from '../../../src/core/session/index.ts'
import { votersIn } from '../../../src/core/weigh/index.ts'

const LEVELS: readonly Score[] = ['S', 'M', 'L', '?']

function counted(most: number | null, ...entries: readonly (readonly [Score, number])[]): HandCount | null {
  return entries.reduce<HandCount | null>(
    (sum, [score, hands]) => sum && withLevel(sum, LEVELS, { score, hands, most }),
    NO_HANDS,
  )
}

describe('of eight people', () => {
  test('the last level has the rest', () => {
    const three = counted(8, ['S', 2], ['M', 3], ['L', 1])
    expect(three).toEqual({ counts: { S: 2, M: 3, L: 1, '?': 2 }, said: ['S', 'M', 'L'], rest: '?' })
  })

  test('it gives way to what is counted, and goes with what is taken back', () => {
    const more = counted(8, ['S', 2], ['M', 3], ['L', 1], ['L', 3])
    expect(more?.counts).toEqual({ S: 2, M: 3, L: 3 })
    expect(more && withoutLast(more)?.counts).toEqual({ S: 2, M: 3 })
    expect(counted(8, ['S', 2], ['M', 3], ['L', 1], ['?', 1])).toMatchObject({ counts: { '?': 1 }, rest: null })
  })

  test('no ninth hand is counted', () => {
    expect(counted(8, ['S', 9])).toBeNull()
    expect(counted(8, ['S', 6], ['M', 3])).toBeNull()
    expect(counted(8, ['S', 6], ['M', 2], ['S', 3])?.counts).toEqual({ S: 3, M: 2 })
  })
})

test('where nobody said how many there are, nothing fills itself and nothing is too much', () => {
  expect(counted(null, ['S', 20], ['M', 3], ['L', 0])).toEqual({
    counts: { S: 20, M: 3 },
    said: ['S', 'M', 'L'],
    rest: null,
  })
})

test('never more hands than people, and every step can be taken back', () => {
  const someEntries = fc.array(fc.tuple(fc.constantFrom(...LEVELS), fc.nat(9)))
  fc.assert(
    fc.property(someEntries, fc.nat(9), (entries, most) => {
      let now = NO_HANDS
      for (const [score, hands] of entries) {
        const next = withLevel(now, LEVELS, { score, hands, most })
        expect(next === null).toBe(hands > handsLeft(now, score, most))
        now = next ?? now
        expect(votersIn(now.counts)).toBeLessThanOrEqual(most)
      }
      for (let steps = now.said.length; steps > 0; steps--) now = withoutLast(now) ?? NO_HANDS
      expect([now, withoutLast(now)]).toEqual([NO_HANDS, null])
    }),
  )
})
