/** Dependencies between milestones, as connectors on the board: from the waiting card to what it waits for. */
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

/** Whether a connector shows a dependency already: ours is for it, or somebody connected the two cards themselves. */
export function shows(link: Link, { from, to }: Wait): boolean {
  if (link.ours !== null) return link.ours.from === from && link.ours.to === to
  return (link.from === from && link.to === to) || (link.from === to && link.to === from)
}
