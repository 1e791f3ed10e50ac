import * as v from 'valibot'
import { withoutParked } from '../plan/index.ts'
import { edits, type Decision } from '../edit/index.ts'
import { ActivityId, activityOf } from '../record/index.ts'
import { agenda, asFacilitator } from './lead.ts'
import { n, type Scene } from './shape.ts'

/** The room turns to another activity. */
export const schema = v.object({
  type: v.literal('agenda/turn'),
  n,
  to: ActivityId,
})
type AgendaTurn = v.InferOutput<typeof schema>

export function decide(scene: Scene, { to }: AgendaTurn): Decision {
  const card = withoutParked(scene.plan).milestones[0]?.id ?? null
  return asFacilitator(scene, () => edits([agenda({ now: to, card, clock: null, since: scene.moment.now })]))
}

export function say({ to }: AgendaTurn): string {
  return `Now: ${activityOf(to).name}.`
}
