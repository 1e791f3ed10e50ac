import { inOneGo } from '../base/index.ts'
import type { FoundPlan, Snapshot } from '../plan/index.ts'
import { keepFoundPlan } from './keep-plan.ts'

/** The plan as the cards and the page tell it; what people did by hand is asked beside it (edit/make-plan.ts). */
export function findPlan(snapshot: Snapshot): FoundPlan {
  const nths = new Map(snapshot.cards.map(({ id }, nth) => [id, nth]))
  const cards = new Map(snapshot.cards.map((card) => [card.id, card]))
  const byId = { get: (id: string) => cards.get(id), placeOf: (id: string) => nths.get(id) }
  return inOneGo(keepFoundPlan().update(snapshot, byId, cards.keys()))
}
