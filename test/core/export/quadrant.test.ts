import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placePoints, quadrantChart } from '../../../src/core/export/quadrant.ts'
import type { Effort, Rank } from '../../../src/core/record/scale.ts'
import { DEFAULT_WORDS } from '../../../src/core/record/value-words.ts'
import { worthOf } from '../../../src/core/weigh/worth.ts'
import { planOf, scored } from '../cards.ts'

const efforts: readonly Effort[] = ['S', 'M', 'L']
const values: readonly Rank[] = [1, 2, 3]

describe('the chart of value for effort', () => {
  test('puts every level in the quadrant that the method says', () => {
    for (const effort of efforts) {
      for (const business of values) {
        const [milestone] = planOf([scored('1:1', 'x', { effort, business, ux: 1 })]).milestones
        const [point] = placePoints(milestone === undefined ? [] : [milestone])
        const where = `${(point?.y ?? 0) > 0.5 ? 'upper' : 'lower'} ${(point?.x ?? 0) > 0.5 ? 'right' : 'left'}`
        const quadrants = {
          'upper left': 'Quick win',
          'upper right': 'Big bet',
          'lower left': 'Fill-in',
          'lower right': 'Not now',
        }
        expect(quadrants[where as keyof typeof quadrants], `${effort} ${business}`).toBe(
          worthOf({ effort, business, ux: 1 }, DEFAULT_WORDS),
        )
      }
    }
  })

  test('goes right with effort and up with value', () => {
    const at = (effort: Effort, business: Rank) => {
      const [point] = placePoints(planOf([scored('1:1', 'x', { effort, business, ux: business })]).milestones)
      return point ?? { x: 0, y: 0 }
    }
    for (const value of values)
      expect([at('S', value).x < at('M', value).x, at('M', value).x < at('L', value).x]).toEqual([true, true])
    for (const effort of efforts)
      expect([at(effort, 1).y < at(effort, 2).y, at(effort, 2).y < at(effort, 3).y]).toEqual([true, true])
  })

  test('spreads ties: for any number of cards all points differ and lie inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...efforts), fc.constantFrom(...values)), { maxLength: 60 }),
        (cards) => {
          const plan = planOf(
            cards.map(([effort, ux], index) => scored(`1:${index + 1}`, `c${index}`, { effort, business: 1, ux })),
          )
          const points = placePoints(plan.milestones)
          expect(new Set(points.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(cards.length)
          for (const { x, y } of points) expect(x > 0 && x < 1 && y > 0 && y < 1).toBe(true)
        },
      ),
    )
  })

  test('is left out while nothing can be placed', () => {
    expect(
      quadrantChart(planOf([scored('1:1', 'x', { effort: 'M' }), scored('1:2', 'y', { effort: 'L', ux: 1 })])),
    ).toBeNull()
  })
})
