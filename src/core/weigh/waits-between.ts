/** Dependencies between milestones, as connectors on the board: from the waiting card to what it waits for. */
import { perObject } from '../base/index.ts'
import type { Link, Milestone, Wait } from '../plan/index.ts'
import { cardOf } from '../record/index.ts'

/** Every dependency on a card, also on one that is no milestone any more, or gone. */
export function waitsIn(milestones: readonly Milestone[]): Wait[] {
  return milestones.flatMap(({ id, scores }) =>
    (scores.dependencies ?? []).flatMap((item) => {
      const to = cardOf(item)
      return to === null ? [] : [{ from: id, to }]
    }),
  )
}

/** Those between milestones: what connectors are drawn for. */
export function waitsBetween(milestones: readonly Milestone[]): Wait[] {
  const ids = new Set(milestones.map(({ id }) => id))
  return waitsIn(milestones).filter(({ to }) => ids.has(to))
}

export function keyOf({ from, to }: Wait): string {
  return `${from} ${to}`
}

/**
 * Keys of the dependencies that connectors show already: ours what it was drawn for, somebody’s own both ways between the two
 * cards.
 */
export const shownBy = perObject((links: readonly Link[]): ReadonlySet<string> => {
  const keys = links.flatMap(({ from, to, ours }) => {
    if (ours !== null) return [keyOf(ours)]
    return from === null || to === null ? [] : [keyOf({ from, to }), keyOf({ from: to, to: from })]
  })
  return new Set(keys)
})
