import { makePlan } from '../core/edit/index.ts'
import type { Plan, Snapshot } from '../core/plan/index.ts'
import type { LiveBoard } from './live-board.ts'
import { snapshotOf } from './live.ts'

/** The board at one moment, as plain data and as the plan that it makes. */
export interface Seen {
  readonly snapshot: Snapshot
  readonly plan: Plan
}

export function see(board: LiveBoard): Seen {
  const snapshot = snapshotOf(board)
  return { snapshot, plan: makePlan(snapshot) }
}
