import { sameJson } from '../base/index.ts'
import type { Milestone } from './milestone.ts'

type Milestones = readonly Milestone[]

/** How one list of milestones became another. A milestone that did not change is the same object in both. */
export interface Changes {
  /** Milestones that are new or another object, with what they were. */
  readonly put: readonly { readonly before: Milestone | undefined; readonly after: Milestone }[]
  readonly gone: Milestones
  /** The same ids in the same order. */
  readonly isInOrder: boolean
}

const NOTHING: Changes = { put: [], gone: [], isInOrder: true }

/** Asked several times of one pair of lists, worked out once. */
const last = new WeakMap<Milestones, { readonly before: Milestones; readonly changes: Changes }>()

export function changesBetween(before: Milestones, after: Milestones): Changes {
  if (before === after) return NOTHING
  const known = last.get(after)
  if (known?.before === before) return known.changes
  const changes = changesInPlace(before, after) ?? changesById(before, after)
  last.set(after, { before, changes })
  return changes
}

/** Most changes leave every milestone where it was; null where one came, went or moved. */
function changesInPlace(before: Milestones, after: Milestones): Changes | null {
  if (before.length !== after.length) return null
  const put: { before: Milestone; after: Milestone }[] = []
  // The one loop over all milestones that every change runs through: it is kept plain.
  for (let at = 0; at < after.length; at++) {
    if (before[at] === after[at]) continue
    const [was, is] = [before[at], after[at]]
    if (is === undefined || was?.id !== is.id) return null
    put.push({ before: was, after: is })
  }
  return { put, gone: [], isInOrder: true }
}

function changesById(before: Milestones, after: Milestones): Changes {
  const old = new Map(before.map((milestone) => [milestone.id, milestone]))
  const now = new Set(after.map(({ id }) => id))
  return {
    put: after.flatMap((milestone) => {
      const was = old.get(milestone.id)
      return was === milestone ? [] : [{ before: was, after: milestone }]
    }),
    gone: before.filter(({ id }) => !now.has(id)),
    isInOrder: false,
  }
}

/** Whether anybody waits for something else, or is there to be waited for. */
export function isWaitingNew(before: Milestones, after: Milestones): boolean {
  const { put, gone } = changesBetween(before, after)
  const waits = (milestone: Milestone | undefined) => milestone?.scores.dependencies ?? null
  return (
    gone.length > 0 || put.some((each) => each.before === undefined || !sameJson(waits(each.before), waits(each.after)))
  )
}
