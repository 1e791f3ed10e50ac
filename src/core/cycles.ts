/** Milestones that wait for each other in a ring: none of them can begin. “Worth a talk”, never an error. */
import type { Milestone } from './plan.ts'

/** Each ring once, as milestones that each wait for the next and the last for the first; shortest way round. */
export function cyclesIn(milestones: readonly Milestone[]): Milestone[][] {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const waitsFor = new Map(
    milestones.map(({ id, scores }) => [
      id,
      (scores.dependencies ?? []).flatMap((item) => ('card' in item && byId.has(item.card) ? [item.card] : [])),
    ]),
  )
  const told = new Set<string>()
  const cycles: Milestone[][] = []
  for (const { id } of milestones) {
    if (told.has(id)) continue
    const ring = wayBack(id, waitsFor)
    if (ring === null) continue
    for (const member of ring) told.add(member)
    cycles.push(ring.flatMap((member) => byId.get(member) ?? []))
  }
  return cycles
}

/** The shortest way from a milestone over what it waits for back to itself; null where there is none. */
function wayBack(start: string, waitsFor: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of waitsFor.get(at) ?? []) {
      if (next === start) return pathTo(at, start, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, at)
      queue.push(next)
    }
  }
  return null
}

function pathTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [end]
  for (let at = end; at !== start;) {
    at = cameFrom.get(at) ?? start
    path.unshift(at)
  }
  return path
}
