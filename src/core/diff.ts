import type { PlanChange } from './messages.ts'
import type { Milestone, Plan } from './plan.ts'
import { sameJson } from './same-json.ts'

/** Parts of a plan that are told as a whole, where they differ. */
const WHOLES = ['copies', 'kinds', 'paint', 'contrast', 'words', 'made', 'offers', 'otherNames', 'meanings'] as const
type Wholes = Partial<Pick<Plan, (typeof WHOLES)[number]>>

/** What turns `before` into `after`; null when they say the same. Both must be of one page. */
export function diffPlans(before: Plan, after: Plan): PlanChange | null {
  const old = new Map(before.milestones.map((milestone) => [milestone.id, milestone]))
  const put = after.milestones.filter((milestone) => !sameJson(old.get(milestone.id), milestone))
  const now = new Set(after.milestones.map((milestone) => milestone.id))
  const removed = before.milestones.flatMap((milestone) => (now.has(milestone.id) ? [] : [milestone.id]))
  const order = after.milestones.map((milestone) => milestone.id)
  const oldOrder = before.milestones.map((milestone) => milestone.id)
  const different = WHOLES.filter((name) => !sameJson(before[name], after[name]))
  const wholes: Wholes = Object.fromEntries(different.map((name) => [name, after[name]]))
  const change: PlanChange = { put, removed, ...(sameJson(oldOrder, order) ? {} : { order }), ...wholes }
  const isNothing = put.length === 0 && Object.keys(change).length === 2 && removed.length === 0
  return isNothing ? null : change
}

/** `plan` with a change applied: what the panel does with the news. */
export function applyPlanChange(plan: Plan, { put, removed, order, ...wholes }: PlanChange): Plan {
  const byId = new Map<string, Milestone>(plan.milestones.map((milestone) => [milestone.id, milestone]))
  for (const id of removed) byId.delete(id)
  for (const milestone of put) byId.set(milestone.id, milestone)
  const ids = order ?? plan.milestones.map((milestone) => milestone.id)
  return { ...plan, ...wholes, milestones: ids.flatMap((id) => byId.get(id) ?? []) }
}
