/** Deciding what to put on the board and what to take away: legend, badges, table. */
import { count } from '../base/index.ts'
import { edits, legendEdit, refused, type Decision, type Edit } from '../edit/index.ts'
import { isFurtherColumn } from '../export/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import { badgeWords, textSizeFor } from '../sketch/index.ts'
import { wantedTable, type TableOrder } from '../table/index.ts'

export function showLegend(snapshot: Snapshot, plan: Plan, isOn: boolean): Decision {
  if (!isOn) return edits(takeAll(snapshot, 'legend'))
  if (plan.paint === null) return refused('Colour the cards first: a legend says what their colours mean.')
  return edits([legendEdit(plan, snapshot)])
}

export function showBadges(snapshot: Snapshot, plan: Plan, isOn: boolean): Decision {
  if (!isOn) return edits(takeAll(snapshot, 'badge'))
  if (plan.milestones.length === 0) return refused('There are no milestones to put badges on yet.')
  return edits(badgesOf(plan))
}

/** Every badge beside its card with the right words; those of cards that count no more go. */
export function tidyBadges(snapshot: Snapshot, plan: Plan): Decision {
  if (plan.made.badges === 0) return refused('There are no badges on this page. Switch them on first.')
  const ids = new Set(plan.milestones.map(({ id }) => id))
  const lost = snapshot.made.filter((made) => made.what === 'badge' && !ids.has(made.for ?? ''))
  return edits([...lost.map(({ id }): Edit => ({ kind: 'take', node: id })), ...badgesOf(plan)])
}

function badgesOf(plan: Plan): Edit[] {
  return plan.milestones.map((milestone) => ({ kind: 'badge', card: milestone.id, words: badgeWords(milestone) }))
}

/** More rows than this are asked about first: a table is hard to work with on a board, and a file is not. */
export const LONG_TABLE = 100

export interface TableWish {
  readonly order: TableOrder
  readonly further: readonly string[]
  readonly evenIfLong: boolean
}

export function putTable(snapshot: Snapshot, plan: Plan, { order, further, evenIfLong }: TableWish): Decision {
  const rows = plan.milestones.length
  if (rows === 0) return refused('There are no milestones to put in a table yet.')
  if (rows > LONG_TABLE && plan.made.table === null && !evenIfLong)
    return refused(`That would be a table of ${count(rows, 'row')}. Open the Export tab to put it on the board anyway.`)
  return edits([
    {
      kind: 'table',
      table: wantedTable(plan, order, further.filter(isFurtherColumn)),
      contrast: plan.contrast,
      size: textSizeFor(snapshot, plan),
      around: plan.milestones.map(({ id }) => id),
    },
  ])
}

export function takeTable(snapshot: Snapshot): Decision {
  return edits(takeAll(snapshot, 'table'))
}

function takeAll(snapshot: Snapshot, what: string): Edit[] {
  return snapshot.made.flatMap((made): Edit[] => (made.what === what ? [{ kind: 'take', node: made.id }] : []))
}
