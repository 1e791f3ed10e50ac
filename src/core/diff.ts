import type { PlanChange } from './messages.ts'
import type { Milestone, Plan } from './plan.ts'
import { sameJson } from './same-json.ts'

/** What turns `before` into `after`; null when they say the same. Both must be of one page. */
export function diffPlans(before: Plan, after: Plan): PlanChange | null {
  const old = new Map(before.milestones.map((milestone) => [milestone.id, milestone]))
  const put = after.milestones.filter((milestone) => !sameJson(old.get(milestone.id), milestone))
  const now = new Set(after.milestones.map((milestone) => milestone.id))
  const removed = before.milestones.flatMap((milestone) => (now.has(milestone.id) ? [] : [milestone.id]))
  const order = after.milestones.map((milestone) => milestone.id)
  const oldOrder = before.milestones.map((milestone) => milestone.id)
  const change: PlanChange = {
    put,
    removed,
    ...(sameJson(oldOrder, order) ? {} : { order }),
    ...(sameJson(before.copies, after.copies) ? {} : { copies: after.copies }),
    ...(sameJson(before.kinds, after.kinds) ? {} : { kinds: after.kinds }),
    ...(sameJson(before.paint, after.paint) ? {} : { paint: after.paint }),
    ...(sameJson(before.otherNames, after.otherNames) ? {} : { otherNames: after.otherNames }),
    ...(sameJson(before.placeholders, after.placeholders) ? {} : { placeholders: after.placeholders }),
  }
  const isNothing = put.length === 0 && Object.keys(change).length === 2 && removed.length === 0
  return isNothing ? null : change
}

/** `plan` with a change applied: what the panel does with the news. */
export function applyPlanChange(plan: Plan, change: PlanChange): Plan {
  const byId = new Map<string, Milestone>(plan.milestones.map((milestone) => [milestone.id, milestone]))
  for (const id of change.removed) byId.delete(id)
  for (const milestone of change.put) byId.set(milestone.id, milestone)
  const order = change.order ?? plan.milestones.map((milestone) => milestone.id)
  return {
    page: plan.page,
    milestones: order.flatMap((id) => byId.get(id) ?? []),
    copies: change.copies ?? plan.copies,
    kinds: change.kinds ?? plan.kinds,
    paint: change.paint === undefined ? plan.paint : change.paint,
    otherNames: change.otherNames ?? plan.otherNames,
    placeholders: change.placeholders ?? plan.placeholders,
  }
}
