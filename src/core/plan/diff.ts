import { sameJson } from '../base/index.ts'
import { changesBetween } from './changes.ts'
import type { Milestone } from './milestone.ts'
import type { Plan } from './plan.ts'

/** What turns `before` into `after`; null when they say the same. Both must be of one page. */
export function diffPlans(before: Plan, after: Plan): PlanChange | null {
  const { put, gone, isInOrder } = changesBetween(before.milestones, after.milestones)
  const different = put.flatMap((each) => (sameJson(each.before, each.after) ? [] : [each.after]))
  const change: PlanChange = {
    put: different,
    removed: gone.map(({ id }) => id),
    ...(isInOrder || sameJson(idsOf(before), idsOf(after)) ? {} : { order: idsOf(after) }),
    ...news(before, after),
  }
  const isNothing = different.length === 0 && Object.keys(change).length === 2 && gone.length === 0
  return isNothing ? null : change
}

function idsOf({ milestones }: Plan): string[] {
  return milestones.map(({ id }) => id)
}

/** Whatever a plan has besides its milestones, each part as a whole where it differs. */
function news(before: Plan, after: Plan): Partial<PlanParts> {
  const different = partsOf(after).filter((part) => !sameJson(before[part], after[part]))
  return Object.fromEntries(different.map((part) => [part, after[part]]))
}

function partsOf(plan: Plan): (keyof PlanParts)[] {
  return Object.keys(plan).filter((part): part is keyof PlanParts => part !== 'milestones')
}

/** `plan` with a change applied: what the panel does with the news. */
export function applyPlanChange(plan: Plan, change: PlanChange): Plan {
  const { put, removed, order } = change
  // News brings a change with words of its own: only what is of a plan becomes part of it.
  const told = partsOf(plan).filter((part) => part in change)
  const parts: Partial<PlanParts> = Object.fromEntries(told.map((part) => [part, change[part]]))
  const byId = new Map<string, Milestone>(plan.milestones.map((milestone) => [milestone.id, milestone]))
  for (const id of removed) byId.delete(id)
  for (const milestone of put) byId.set(milestone.id, milestone)
  const ids = order ?? plan.milestones.map((milestone) => milestone.id)
  return { ...plan, ...parts, milestones: ids.flatMap((id) => byId.get(id) ?? []) }
}

/** What a plan tells besides its milestones: each part as a whole, where it differs. */
export type PlanParts = Omit<Plan, 'milestones'>

/** What differs between two plans, as data: only what changed goes down. */
export interface PlanChange extends Partial<PlanParts> {
  /** Milestones that are new or different. */
  readonly put: readonly Milestone[]
  readonly removed: readonly string[]
  /** The whole reading order, where it differs. */
  readonly order?: readonly string[]
}
