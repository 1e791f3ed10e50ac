import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPlanChange, diffPlans } from '../../../src/core/plan/diff.ts'
import { label, objective, ok, planOf, scored } from '../cards.ts'

const effort = fc.constantFrom('S' as const, 'M' as const, 'L' as const, undefined)
const cards = fc
  .uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 8 }), effort }), { selector: ({ n }) => n })
  .map((list) => list.map(({ n, effort: size }) => scored(`1:${n}`, `Card ${n}`, { effort: size })))
const paint = fc.option(fc.constantFrom('effort' as const, 'ux' as const))
const plan = fc
  .tuple(cards, paint)
  .map(([list, rule]) =>
    planOf([objective, label, ...list], rule === null ? {} : { paint: ok({ v: 1 as const, at: '0:1', rule }) }),
  )

test('what changed, applied to the plan before, is the plan after', () => {
  fc.assert(
    fc.property(plan, plan, (before, after) => {
      const change = diffPlans(before, after)
      expect(change === null ? before : applyPlanChange(before, change)).toEqual(after)
    }),
  )
})

test('equal plans differ in nothing, and one score sends one milestone', () => {
  const before = planOf([objective, label, scored('1:1', 'A', {}), scored('1:2', 'B', {})])
  const after = planOf([objective, label, scored('1:1', 'A', { ux: 3 }), scored('1:2', 'B', {})])
  expect(diffPlans(before, before)).toBeNull()
  expect(diffPlans(before, after)).toEqual({ put: [after.milestones[0]], removed: [] })
})

const one = planOf([objective, label, scored('1:1', 'A', {})])

test.each(Object.keys(one).filter((part) => part !== 'milestones'))(
  'a plan of another “%s” is told as that',
  (part) => {
    const after = { ...one, [part]: { something: 'else' } }
    const change = diffPlans(one, after)
    expect(change === null ? null : applyPlanChange(one, change)).toEqual(after)
  },
)
