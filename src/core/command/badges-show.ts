import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, refused, type Decision } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { badgesOf, sayBadgesStopped } from './badge-edits.ts'
import { n, type Scene, type CarriedOut } from './shape.ts'
import { takeAll } from './take-all.ts'

/** Badges put on the board, or taken off it. */
export const schema = v.object({ type: v.literal('badges/show'), n, isOn: v.boolean() })
type BadgesShow = v.InferOutput<typeof schema>

export const refusals = { 'no milestones': 'There are no milestones to put badges on yet.' }

export function decide({ snapshot, plan }: Scene, { isOn }: BadgesShow): Decision<keyof typeof refusals> {
  if (!isOn) return edits(takeAll(snapshot, 'badge'))
  return plan.milestones.length === 0 ? refused('no milestones') : edits(badgesOf(plan))
}

export function foresee(plan: Plan, { isOn }: BadgesShow): Plan {
  return { ...plan, made: { ...plan.made, badges: isOn ? plan.milestones.length : 0 } }
}

export function say({ isOn }: BadgesShow, { after }: CarriedOut): string {
  return isOn ? `${count(after.made.badges, 'badge')} on the board.` : 'The badges are gone.'
}

export function sayStopped(_: BadgesShow, done: CarriedOut): string {
  return sayBadgesStopped(done)
}
