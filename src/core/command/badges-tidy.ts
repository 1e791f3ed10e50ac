import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, refused, type Decision, type Edit } from '../edit/index.ts'
import { badgesOf, sayBadgesStopped } from './badge-edits.ts'
import { n, type Scene, type CarriedOut } from './shape.ts'

/** Every badge beside its card with the right words; those of cards that count no more go. */
export const schema = v.object({ type: v.literal('badges/tidy'), n })
type BadgesTidy = v.InferOutput<typeof schema>

export const refusals = { 'no badges': 'There are no badges on this page. Switch them on first.' }

export function decide({ snapshot, plan }: Scene): Decision<keyof typeof refusals> {
  if (plan.made.badges === 0) return refused('no badges')
  const ids = new Set(plan.milestones.map(({ id }) => id))
  const lost = snapshot.made.filter((made) => made.what === 'badge' && !ids.has(made.for ?? ''))
  return edits([...lost.map(({ id }): Edit => ({ kind: 'take', node: id })), ...badgesOf(plan)])
}

export function say(_: BadgesTidy, { outcome: { made } }: Pick<CarriedOut, 'outcome'>): string {
  return made === 0 ? 'Every badge is in its place.' : `${count(made, 'badge')} put right.`
}

export function sayStopped(_: BadgesTidy, told: CarriedOut): string {
  return sayBadgesStopped(told)
}
