/** Which outside team stands behind how many cards, and how much value waits on it: the picture leaders ask for. */
import type { Milestone } from '../plan/index.ts'
import { partiesIn } from '../record/index.ts'
import { collapse } from '../text/index.ts'
import { valueOf } from './value.ts'

export interface Waiting {
  readonly party: string
  /** Milestones that name the party themselves, in reading order. */
  readonly direct: readonly Milestone[]
  /** Milestones that wait for one of those, and so for the party as well. */
  readonly through: readonly Milestone[]
  /**
   * How many of all of them are of high, medium and low value; the rest has no value yet. No sums (docs/method.md,
   * Scoring is a conversation).
   */
  readonly high: number
  readonly medium: number
  readonly low: number
}

/** The party behind most high-value milestones first, then the one behind most of any. */
export function waitingOn(milestones: readonly Milestone[]): Waiting[] {
  const waiters = waitersOf(milestones)
  const parties = new Map<string, { party: string; direct: Milestone[] }>()
  for (const milestone of milestones) {
    for (const party of partiesOf(milestone)) {
      const known = parties.get(party.toLowerCase()) ?? { party, direct: [] }
      if (!known.direct.includes(milestone)) known.direct.push(milestone)
      parties.set(party.toLowerCase(), known)
    }
  }
  return Array.from(parties.values(), ({ party, direct }) => rollUp(party, direct, milestones, waiters)).sort(
    (a, b) => b.high - a.high || size(b) - size(a) || b.medium - a.medium,
  )
}

export function size({ direct, through }: Waiting): number {
  return direct.length + through.length
}

function rollUp(
  party: string,
  direct: readonly Milestone[],
  milestones: readonly Milestone[],
  waiters: ReadonlyMap<string, readonly string[]>,
): Waiting {
  const named = new Set(direct.map(({ id }) => id))
  const reached = new Set(named)
  const queue = Array.from(named)
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const waiter of waiters.get(id) ?? []) {
      if (reached.has(waiter)) continue
      reached.add(waiter)
      queue.push(waiter)
    }
  }
  const all = milestones.filter(({ id }) => reached.has(id))
  const worth = (value: number) => all.filter(({ scores }) => valueOf(scores) === value).length
  return {
    party,
    direct,
    through: all.filter(({ id }) => !named.has(id)),
    high: worth(3),
    medium: worth(2),
    low: worth(1),
  }
}

/** Milestone id to the milestones that wait for it. */
function waitersOf(milestones: readonly Milestone[]): Map<string, string[]> {
  const waiters = new Map<string, string[]>()
  for (const { id, scores } of milestones)
    for (const item of scores.dependencies ?? [])
      if ('card' in item) waiters.set(item.card, [...(waiters.get(item.card) ?? []), id])
  return waiters
}

function partiesOf({ scores }: Milestone): string[] {
  return partiesIn(scores).map(collapse)
}
