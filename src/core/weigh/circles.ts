import type { Milestone } from '../plan/index.ts'

export type Waits = ReadonlyMap<string, readonly string[]>

/** Card id to the milestones of the plan it waits for. */
export function waitsWithin(milestones: readonly Milestone[]): Waits {
  const known = new Set(milestones.map(({ id }) => id))
  return new Map(
    milestones.map(({ id, scores }) => [
      id,
      (scores.dependencies ?? []).flatMap((item) =>
        'card' in item && item.card !== id && known.has(item.card) ? [item.card] : [],
      ),
    ]),
  )
}

/** Groups of two or more that all reach each other (Tarjan’s strongly connected components), in reading order. */
export function circlesIn(milestones: readonly Milestone[], waits: Waits): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (start: string): void => {
    // An explicit stack: plans of thousands of cards may wait in one long chain.
    const path: { id: string; next: number }[] = []
    const enter = (id: string): void => {
      index.set(id, index.size)
      low.set(id, index.get(id) ?? 0)
      stack.push(id)
      path.push({ id, next: 0 })
    }
    enter(start)
    for (let step = path[path.length - 1]; step !== undefined; step = path[path.length - 1]) {
      const { id } = step
      const other = waits.get(id)?.[step.next]
      step.next += 1
      if (other !== undefined) {
        if (!index.has(other)) enter(other)
        else if (stack.includes(other)) low.set(id, Math.min(low.get(id) ?? 0, index.get(other) ?? 0))
        continue
      }
      path.pop()
      const above = path[path.length - 1]
      if (above !== undefined) low.set(above.id, Math.min(low.get(above.id) ?? 0, low.get(id) ?? 0))
      if (low.get(id) !== index.get(id)) continue
      const circle = stack.splice(stack.indexOf(id))
      if (circle.length > 1) circles.push(circle)
    }
  }
  for (const { id } of milestones) if (!index.has(id)) visit(id)
  const place = new Map(milestones.map(({ id }, at) => [id, at]))
  return circles.map((circle) => circle.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)))
}

/**
 * Each ring once, as milestones that each wait for the next and the last for the first; shortest way round. “Worth a
 * talk”, never an error: none of them can begin.
 */
export function ringsIn(milestones: readonly Milestone[]): Milestone[][] {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const waits = waitsWithin(milestones)
  const told = new Set<string>()
  return circlesIn(milestones, waits).flatMap((circle) =>
    circle.flatMap((id) => {
      const ring = told.has(id) ? [] : wayBack(id, waits)
      for (const member of ring) told.add(member)
      return ring.length === 0 ? [] : [ring.flatMap((member) => byId.get(member) ?? [])]
    }),
  )
}

/** The shortest way from a milestone over what it waits for back to itself; empty where there is none. */
function wayBack(start: string, waits: Waits): string[] {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of waits.get(at) ?? []) {
      if (next === start) return pathTo(at, start, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, at)
      queue.push(next)
    }
  }
  return []
}

function pathTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [end]
  for (let at = end; at !== start;) {
    at = cameFrom.get(at) ?? start
    path.unshift(at)
  }
  return path
}
