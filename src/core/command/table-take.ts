import * as v from 'valibot'
import { edits, type Decision } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { n, type Scene } from './shape.ts'
import { takeAll } from './take-all.ts'

/** The milestone table taken off the board. */
export const schema = v.object({ type: v.literal('table/take'), n })

export function decide({ snapshot }: Scene): Decision {
  return edits(takeAll(snapshot, 'table'))
}

export function foresee(plan: Plan): Plan {
  return { ...plan, made: { ...plan.made, table: null } }
}

export function say(): string {
  return 'The table is gone. Undo brings it back.'
}
