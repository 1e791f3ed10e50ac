import { findPlan } from '../find/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import { offersOf } from './offers.ts'

/** The whole plan of a page: what was found, and what people did by hand, offered as changes to it. */
export function makePlan(snapshot: Snapshot): Plan {
  const found = findPlan(snapshot)
  const declined = snapshot.declined.kind === 'ok' ? snapshot.declined.value.offers : []
  return { ...found, offers: offersOf(found, snapshot.links, snapshot.table, declined) }
}
