import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPlanChange, diffPlans } from '../../../src/core/plan/diff.ts'
import { somePlan } from '../../generate/boards.ts'
import { label, objective, planOf, scored } from '../cards.ts'

test('what changed, applied to the plan before, is the plan after', () => {
  fc.assert(
    fc.property(somePlan(), somePlan(), (before, after) => {
      const change = diffPlans(before, after)
      // As it crosses the wall.
      const told = JSON.parse(JSON.stringify(change)) as typeof change
      const now = JSON.parse(JSON.stringify(after)) as typeof after
      expect(told === null ? before : applyPlanChange(before, told)).toEqual(now)
      expect(diffPlans(after, after)).toBeNull()
    }),
    { numRuns: 50 },
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
