import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, refused, type Decision, type Refusal } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { glyphOf, patchRecord, ScaleAttribute, SCALES, Score } from '../record/index.ts'
import { asFacilitator } from './lead.ts'
import { rescore, scoreOf } from './score.ts'
import { card, n, nameIn, type Scene, type CarriedOut } from './shape.ts'

/** Sets what the room settled on. */
export const schema = v.object({
  type: v.literal('round/settle'),
  n,
  attribute: ScaleAttribute,
  picks: v.array(v.object({ card, score: Score })),
})
type RoundSettle = v.InferOutput<typeof schema>

export const refusals = {
  'not revealed': 'Reveal the vote first, then set what you agree on.',
  'no such answer': ({ name = '' }: Refusal) => `That is no answer to ${name}.`,
}

/** A level nobody chose is never offered, but a room may decide on one after its talk. */
export function decide(scene: Scene, { attribute, picks }: RoundSettle): Decision<keyof typeof refusals> {
  return asFacilitator(scene, () => {
    const { round } = scene.moment.memory
    if (round?.state !== 'revealed' || round.attribute !== attribute) return refused('not revealed')
    const { name, levels } = SCALES[attribute]
    const fits = (score: Score) => score === '?' || levels.some((level) => level.score === score)
    if (!picks.every(({ score }) => fits(score))) return refused('no such answer', { name })
    const score = scoreOf(scene)
    return edits(picks.flatMap((pick) => score(pick.card, { [attribute]: pick.score })))
  })
}

export function foresee(plan: Plan, { attribute, picks }: RoundSettle): Plan {
  return picks.reduce(
    (next, { card, score }) => rescore(next, [card], ({ scores }) => patchRecord(scores, { [attribute]: score })),
    plan,
  )
}

export function say({ attribute, picks }: RoundSettle, { after }: CarriedOut): string {
  const { name } = SCALES[attribute]
  const [only] = picks
  return only !== undefined && picks.length === 1
    ? `${name} ${glyphOf(attribute, only.score)} · ${nameIn(after, only.card)}.`
    : `${name} set on ${count(picks.length, 'card')}.`
}
