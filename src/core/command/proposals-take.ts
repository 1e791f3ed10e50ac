import * as v from 'valibot'
import { edits, type Decision, type Edit } from '../edit/index.ts'
import { openProposals } from '../session/index.ts'
import { asFacilitator } from './lead.ts'
import { scoreOf } from './score.ts'
import { n, type Scene } from './shape.ts'

/** What pairs propose goes onto the cards. */
export const schema = v.object({ type: v.literal('proposals/take'), n })

export function decide(scene: Scene): Decision {
  return asFacilitator(scene, () => edits(proposalsOn(scene)))
}

/** What is proposed and not on its card yet, as edits of the cards. */
export function proposalsOn(scene: Scene): Edit[] {
  const score = scoreOf(scene)
  const { moment, plan } = scene
  return openProposals(moment.memory.ballots.values(), plan.milestones).flatMap(({ card, patch }) => score(card, patch))
}

export function say(): string {
  return 'What was proposed is on the cards now.'
}
