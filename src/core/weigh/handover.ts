import type { Milestone, Plan } from '../plan/index.ts'
import type { Scores } from '../record/index.ts'
import { circlesIn, waitsWithin, type Waits } from './circles.ts'
import { worthRank } from './worth.ts'

/** The milestones in the order Session #4 can lay them out in, and what stands against a clean one. */
export interface Handover {
  readonly order: readonly Milestone[]
  /** Milestones that wait for each other in a circle; somebody has to break it. */
  readonly cycles: readonly (readonly Milestone[])[]
}

/**
 * By value for effort, and nothing before what it waits for. What others wait for is as urgent as the best of them, so
 * that a prerequisite stands just before what it unlocks. Inside a circle of dependencies only value decides.
 */
export function handOver(plan: Plan): Handover {
  const waits = waitsWithin(plan.milestones)
  const circles = circlesIn(plan.milestones, waits)
  const circleOf = new Map(circles.flatMap((circle) => circle.map((id) => [id, circle] as const)))
  const isInCircle = (a: string, b: string) => circleOf.get(a) !== undefined && circleOf.get(a) === circleOf.get(b)
  const before = (id: string) => (waits.get(id) ?? []).filter((other) => !isInCircle(id, other))
  const rank = worthRank(plan.words)
  const urgency = urgenciesOf(plan.milestones, waits, rank)
  const place = new Map(plan.milestones.map(({ id }, index) => [id, index]))
  const left = Array.from(plan.milestones).sort(
    (a, b) =>
      (urgency.get(a.id) ?? 0) - (urgency.get(b.id) ?? 0) ||
      rank(a.scores) - rank(b.scores) ||
      (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
  )
  const order: Milestone[] = []
  const done = new Set<string>()
  while (left.length > 0) {
    // Without the circles there is always one that waits for nothing more.
    const next = Math.max(
      0,
      left.findIndex(({ id }) => before(id).every((other) => done.has(other))),
    )
    for (const milestone of left.splice(next, 1)) {
      order.push(milestone)
      done.add(milestone.id)
    }
  }
  const byId = new Map(plan.milestones.map((milestone) => [milestone.id, milestone]))
  return { order, cycles: circles.map((circle) => circle.flatMap((id) => byId.get(id) ?? [])) }
}

/** A milestone’s own worth, or that of the best that waits for it, directly or through others. */
function urgenciesOf(
  milestones: readonly Milestone[],
  waits: Waits,
  rank: (scores: Scores) => number,
): Map<string, number> {
  const urgency = new Map(milestones.map((milestone) => [milestone.id, rank(milestone.scores)]))
  const byWorth = Array.from(milestones).sort((a, b) => rank(a.scores) - rank(b.scores))
  const reached = new Set<string>()
  // Best first: whoever reaches a prerequisite first is the best that waits for it.
  for (const milestone of byWorth) {
    const open = [milestone.id]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue
      reached.add(id)
      urgency.set(id, Math.min(urgency.get(id) ?? Infinity, rank(milestone.scores)))
      open.push(...(waits.get(id) ?? []))
    }
  }
  return urgency
}
