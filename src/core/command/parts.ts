/** A plan of many milestones goes down in parts, so that no message holds the sandbox for long; it is heard as one. */
import type { Milestone } from '../plan/index.ts'
import type { News } from './news.ts'

/** Milestones that belong before those of the next plan or change that is told. */
export interface Part {
  readonly type: 'plan/part'
  readonly milestones: readonly Milestone[]
}

/** So many milestones in one message: a slice of work puts more than these into words. */
const MOST = 250

/** What is posted for news, in its order; the news itself comes last, with the milestones that are left. */
export function inParts(news: News): readonly (Part | News)[] {
  if (news.type === 'plan/whole') {
    const [parts, milestones] = cut(news.plan.milestones)
    return parts.length === 0 ? [news] : [...parts, { ...news, plan: { ...news.plan, milestones } }]
  }
  if (news.type === 'plan/changed') {
    const [parts, put] = cut(news.put)
    return parts.length === 0 ? [news] : [...parts, { ...news, put }]
  }
  return [news]
}

function cut(milestones: readonly Milestone[]): readonly [parts: readonly Part[], rest: readonly Milestone[]] {
  const parts: Part[] = []
  let at = 0
  for (; milestones.length - at > MOST; at += MOST)
    parts.push({ type: 'plan/part', milestones: milestones.slice(at, at + MOST) })
  return [parts, at === 0 ? milestones : milestones.slice(at)]
}

/** Hears what was posted as the news that it was made of; null for a part, of which the rest is still to come. */
export function joinParts(): (posted: Part | News) => News | null {
  let held: Milestone[] = []
  const before = (rest: readonly Milestone[]): readonly Milestone[] => {
    const all = held.length === 0 ? rest : [...held, ...rest]
    held = []
    return all
  }
  return (posted) => {
    if (posted.type === 'plan/part') held.push(...posted.milestones)
    else if (posted.type === 'plan/whole')
      return { ...posted, plan: { ...posted.plan, milestones: before(posted.plan.milestones) } }
    else if (posted.type === 'plan/changed') return { ...posted, put: before(posted.put) }
    return posted.type === 'plan/part' ? null : posted
  }
}

/** All that was posted, as news. */
export function newsIn(posted: readonly (Part | News)[]): readonly News[] {
  const join = joinParts()
  return posted.flatMap((each) => join(each) ?? [])
}
