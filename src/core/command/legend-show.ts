import * as v from 'valibot'
import { edits, legendEdit, refused, type Decision } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { n, type Scene } from './shape.ts'
import { takeAll } from './take-all.ts'

/** The legend put on the board, or taken off it. */
export const schema = v.object({ type: v.literal('legend/show'), n, isOn: v.boolean() })
type LegendShow = v.InferOutput<typeof schema>

export const refusals = { 'not coloured': 'Colour the cards first: a legend says what their colours mean.' }

export function decide({ snapshot, plan }: Scene, { isOn }: LegendShow): Decision<keyof typeof refusals> {
  if (!isOn) return edits(takeAll(snapshot, 'legend'))
  return plan.paint === null ? refused('not coloured') : edits([legendEdit(plan, snapshot)])
}

export function foresee(plan: Plan, { isOn }: LegendShow): Plan {
  return { ...plan, made: { ...plan.made, hasLegend: isOn && plan.paint !== null } }
}

export function say({ isOn }: LegendShow): string {
  return isOn ? 'The legend is on the board. Drag it where you want it.' : 'The legend is gone.'
}
