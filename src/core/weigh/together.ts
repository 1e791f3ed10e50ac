import type { Milestone } from '../plan/index.ts'
import { sameDependency, sameWords, type Dependency, type ScaleAttribute, type Score } from '../record/index.ts'

/** What several milestones say of one scale: all the same, or which different things (undefined: nothing yet). */
export type Together =
  | { readonly kind: 'same'; readonly score: Score | undefined }
  | { readonly kind: 'mixed'; readonly scores: readonly (Score | undefined)[] }

export function scoreTogether(milestones: readonly Milestone[], attribute: ScaleAttribute): Together {
  const scores = new Set<Score | undefined>(milestones.map(({ scores }) => scores[attribute]))
  const [only] = scores
  if (scores.size <= 1) return { kind: 'same', score: only }
  return { kind: 'mixed', scores: Array.from(scores) }
}

/** An item that at least one of several milestones lists, and how many do. */
export interface Listed<T> {
  readonly item: T
  readonly on: number
}

export function dependenciesTogether(milestones: readonly Milestone[]): Listed<Dependency>[] {
  return together(
    milestones.flatMap(({ scores }) => scores.dependencies ?? []),
    sameDependency,
  )
}

export function skillsTogether(milestones: readonly Milestone[]): Listed<string>[] {
  return together(
    milestones.flatMap(({ scores }) => scores.skills ?? []),
    sameWords,
  )
}

/** Whether the milestones were reviewed and wait for nothing: all, some or none of them. */
export function waitForNothing(milestones: readonly Milestone[]): 'all' | 'some' | 'none' {
  const free = milestones.filter(
    ({ scores }) => scores.dependenciesReviewed === true && (scores.dependencies ?? []).length === 0,
  ).length
  if (free === 0) return 'none'
  return free === milestones.length ? 'all' : 'some'
}

export function listsDependency({ scores }: Milestone, item: Dependency): boolean {
  return (scores.dependencies ?? []).some((other) => sameDependency(other, item))
}

export function listsSkill({ scores }: Milestone, skill: string): boolean {
  return (scores.skills ?? []).some((other) => sameWords(other, skill))
}

/** The milestones by which of `items` they do not list yet: what adding them all would bring to each. */
export function newTo<T>(
  milestones: readonly Milestone[],
  items: readonly T[],
  lists: (milestone: Milestone, item: T) => boolean,
): { readonly cards: string[]; readonly items: T[] }[] {
  const groups = new Map<string, { readonly cards: string[]; readonly items: T[] }>()
  for (const milestone of milestones) {
    const fresh = items.filter((item) => !lists(milestone, item))
    const group = groups.get(JSON.stringify(fresh)) ?? { cards: [], items: fresh }
    group.cards.push(milestone.id)
    groups.set(JSON.stringify(fresh), group)
  }
  return Array.from(groups.values())
}

function together<T>(items: readonly T[], same: (a: T, b: T) => boolean): Listed<T>[] {
  const listed: { item: T; on: number }[] = []
  for (const item of items) {
    const known = listed.find((other) => same(other.item, item))
    if (known === undefined) listed.push({ item, on: 1 })
    else known.on += 1
  }
  return listed
}
