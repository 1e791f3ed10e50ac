import { union, type Box } from '../base/index.ts'
import type { Edit } from '../edit/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import type { Round } from '../record/index.ts'
import { textSizeFor } from '../sketch/index.ts'

/** The round on the session’s section, which is made near the milestones where there is none. */
export function roundEdit(snapshot: Snapshot, plan: Plan, round: Round | null): Edit {
  return { kind: 'round', round, around: whereCardsHang(snapshot, plan), unit: textSizeFor(snapshot, plan) }
}

export function whereCardsHang({ cards }: Snapshot, { milestones }: Plan): Box | null {
  const ids = new Set(milestones.map(({ id }) => id))
  return union(cards.flatMap(({ id, box }) => (box !== null && ids.has(id) ? [box] : [])))
}
