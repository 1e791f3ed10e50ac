import { expect, test } from 'vitest'
import type { News } from '../../../src/core/command/news.ts'
import { inParts, joinParts, newsIn } from '../../../src/core/command/parts.ts'
import { planOf, scored } from '../cards.ts'

const plan = (count: number) =>
  planOf(Array.from({ length: count }, (_, i) => scored(`1:${i + 1}`, `Card ${i}`, { effort: 'M' })))
const whole = (count: number): News => ({ type: 'plan/whole', plan: plan(count), selection: [] })
const changed = (count: number): News => ({
  type: 'plan/changed',
  answers: 7,
  put: plan(count).milestones,
  removed: ['1:0'],
})
const isOver: News = { type: 'work/ended' }

test.each([0, 1, 250, 251, 500, 501, 2000])('%i milestones are heard as they were told', (count) => {
  const told = [whole(count), isOver, changed(count), isOver]
  expect(newsIn(told.flatMap(inParts))).toEqual(told)
})

test('a plan of few milestones is one message, and no message holds more than 250', () => {
  expect(inParts(whole(250))).toHaveLength(1)
  const sizes = [whole(2000), changed(2000)].map((news) =>
    inParts(news).map((each) => {
      if (each.type === 'plan/part') return each.milestones.length
      return each.type === 'plan/whole'
        ? each.plan.milestones.length
        : each.type === 'plan/changed'
          ? each.put.length
          : 0
    }),
  )
  expect(sizes).toEqual([Array(8).fill(250), Array(8).fill(250)])
})

test('of a part nothing is heard before the rest of it', () => {
  const join = joinParts()
  expect(inParts(whole(600)).map(join)).toEqual([null, null, whole(600)])
})
