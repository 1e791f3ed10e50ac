import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handoverDocument } from '../../../src/core/export/handover-document.ts'
import { documentToMarkdown } from '../../../src/core/export/markdown.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { handOver } from '../../../src/core/weigh/handover.ts'
import { waitsBetween } from '../../../src/core/weigh/waits-between.ts'
import { somePlan } from '../../generate/boards.ts'
import { planOf, scored } from '../cards.ts'

const quick: Scores = { effort: 'S', business: 3 }
const bet: Scores = { effort: 'L', business: 3 }
const later: Scores = { effort: 'L', business: 1, ux: 1 }
const needs = (...ids: string[]) => ({ dependencies: ids.map((card) => ({ card })), dependenciesReviewed: true })

function order(...cards: readonly (readonly [string, Scores])[]): string[] {
  return handOver(planOf(cards.map(([id, said]) => scored(id, id, said)))).order.map(({ id }) => id)
}

describe('the order for Session #4', () => {
  test('is by value for effort: quick wins, big bets, fill-ins, not now, and last what is not known yet', () => {
    expect(
      order(
        ['1:1', {}],
        ['1:2', later],
        ['1:3', { effort: 'S', business: 1, ux: 1 }],
        ['1:4', bet],
        ['1:5', { ...quick, effort: 'M' }],
        ['1:6', quick],
      ),
    ).toEqual(['1:6', '1:5', '1:4', '1:3', '1:2', '1:1'])
  })

  test('puts nothing before what it waits for, and lifts that to just before it', () => {
    expect(order(['1:1', bet], ['1:2', { ...quick, ...needs('1:3') }], ['1:3', later], ['1:4', quick])).toEqual([
      '1:4',
      '1:3',
      '1:2',
      '1:1',
    ])
  })

  test('names circles and still orders everything', () => {
    const plan = planOf([
      scored('1:1', 'Ranking', { ...later, ...needs('1:2') }),
      scored('1:2', 'History', { ...quick, ...needs('1:1') }),
      scored('1:3', 'Alone', bet),
      scored('1:4', 'After both', { ...quick, ...needs('1:2') }),
    ])
    const { order: ordered, cycles } = handOver(plan)
    expect(ordered.map(({ id }) => id)).toEqual(['1:2', '1:4', '1:1', '1:3'])
    expect(cycles.map((circle) => circle.map(({ name }) => name))).toEqual([['Ranking', 'History']])
    expect(documentToMarkdown(handoverDocument(takeHome(plan, 'today')))).toContain('- “Ranking” ↔ “History”')
  })

  test('passes over what is not on the page, and a card that waits for itself', () => {
    expect(order(['1:1', { ...quick, ...needs('1:1', '7:7') }], ['1:2', later])).toEqual(['1:1', '1:2'])
  })

  test('of any plan: everybody once, and nobody before what they wait for outside a circle', () => {
    fc.assert(
      fc.property(somePlan(), (plan) => {
        const { order: ordered, cycles } = handOver(plan)
        const place = new Map(ordered.map(({ id }, index) => [id, index]))
        expect(place.size).toBe(plan.milestones.length)
        const inOneCircle = (a: string, b: string) =>
          cycles.some((circle) => circle.some(({ id }) => id === a) && circle.some(({ id }) => id === b))
        for (const { from, to } of waitsBetween(plan.milestones)) {
          if (from === to || inOneCircle(from, to)) continue
          expect(place.get(to)).toBeLessThan(place.get(from) ?? -1)
        }
      }),
    )
  })
})
