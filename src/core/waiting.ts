import type { Milestone, Plan } from './plan.ts'
import { collapse } from './text.ts'

/** One outside team or provider, and the milestones that wait for it. */
export interface Waiting {
  readonly party: string
  readonly milestones: readonly Milestone[]
}

/** Who is waited for outside the plan, the one behind most milestones first; spellings told apart by more than case are two. */
export function waitingOn({ milestones }: Plan): Waiting[] {
  const parties = new Map<string, { party: string; milestones: Milestone[] }>()
  for (const milestone of milestones) {
    for (const item of milestone.scores.dependencies ?? []) {
      if (!('text' in item)) continue
      const party = collapse(item.text)
      const known = parties.get(party.toLowerCase()) ?? { party, milestones: [] }
      if (!known.milestones.includes(milestone)) known.milestones.push(milestone)
      parties.set(party.toLowerCase(), known)
    }
  }
  return Array.from(parties.values()).sort((a, b) => b.milestones.length - a.milestones.length)
}
