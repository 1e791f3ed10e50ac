import * as v from 'valibot'
import { edits, refused, type Decision } from '../edit/index.ts'
import { fellowsAmong } from '../find/index.ts'
import type { Plan } from '../plan/index.ts'
import { salvageOn, type Fellows } from '../record/index.ts'
import { card, cardsIn, n, type Scene, type CarriedOut } from './shape.ts'

/** What can be read of a damaged record becomes its record. */
export const schema = v.object({ type: v.literal('milestone/repair'), n, card })
type MilestoneRepair = v.InferOutput<typeof schema>

export const refusals = { 'nothing to repair': 'There is nothing to repair on this card.' }

export function decide({ snapshot }: Scene, { card: id }: MilestoneRepair): Decision<keyof typeof refusals> {
  const card = snapshot.cards.find((candidate) => candidate.id === id)
  if (card?.record.kind !== 'damaged') return refused('nothing to repair')
  const { raw } = card.record
  const { scores, was } = salvageOn(raw, id, fellowsAmong(snapshot.cards))
  return edits([{ kind: 'record/replace', card: id, scores, was, keep: raw }])
}

/** The panel knows no other cards than the plan’s: what a copy waits for stands as its name until the board has answered. */
const OWN: Fellows = {
  find: (id, { holder, at }) => (at === holder ? id : null),
  nameOf: () => null,
  carrying: () => [],
}

export function foresee(plan: Plan, { card }: MilestoneRepair): Plan {
  const milestones = plan.milestones.map((milestone) =>
    milestone.id === card && milestone.trouble?.kind === 'damaged'
      ? { ...milestone, trouble: null, scores: salvageOn(milestone.trouble.raw, card, OWN).scores }
      : milestone,
  )
  return { ...plan, milestones }
}

export function say({ card }: MilestoneRepair, { after }: CarriedOut): string {
  return `Repaired ${cardsIn(after, [card])}: what could be read was kept. The damaged text stays on the card as “damaged”.`
}
