import { expect, test } from 'vitest'
import { clockTime } from '../../../src/core/session/clock-time.ts'
import { paceWords } from '../../../src/core/session/pace.ts'
import { presenterOf } from '../../../src/core/session/presenter.ts'
import { planOf, scored } from '../cards.ts'

test.each([
  [35, '35 cards, 51 s each: too little to present them all. Vote overnight, or park some.'],
  [31, '31 cards, 58 s each: too little to present them all. Vote overnight, or park some.'],
  [30, '30 cards, 60 s each in the review.'],
  [29, '29 cards, 62 s each in the review.'],
  [12, '12 cards, 2 min 30 s each in the review.'],
  [15, '15 cards, 2 min each in the review.'],
])('%i cards in half an hour: %s', (cards, says) => expect(paceWords(cards, 30)?.says).toBe(says))

test('nothing is said of no cards', () => expect(paceWords(0, 30)).toBeNull())

test('everyone presents in turn', () => {
  const plan = planOf(['1:1', '1:2', '1:3'].map((id) => scored(id, `Milestone: ${id}`, {})))
  const turns = ['1:1', '1:2', '1:3', '9:9'].map((card) => presenterOf(['Ana', 'Ben'], plan, card))
  expect(turns).toEqual([{ now: 'Ana', next: 'Ben' }, { now: 'Ben', next: 'Ana' }, { now: 'Ana', next: 'Ben' }, null])
  expect(presenterOf(['Ana'], plan, '1:1')).toBeNull()
})

test('where nobody presents, or no card is in front, the milestones are not looked through', () => {
  const plan = Object.defineProperty({ ...planOf([]) }, 'milestones', { get: () => expect.fail('they were') })
  expect([presenterOf(['Ana'], plan, '1:1'), presenterOf(['Ana', 'Ben'], plan, null)]).toEqual([null, null])
})

test('a moment is said by the clock it was written at', () => {
  const ms = new Date(2026, 10, 28, 9, 5).getTime()
  expect(clockTime(ms)).toMatch(/^9:05 \(UTC([+−]\d{1,2}(:\d\d)?)?\)$/)
})
