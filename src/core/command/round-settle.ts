import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, refused, type Decision, type Refusal } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import {
  glyphOf,
  levelOf,
  patchRecord,
  questionsOf,
  SCALE_ATTRIBUTES,
  ScaleAttribute,
  SCALES,
  scalesIn,
  Score,
} from '../record/index.ts'
import { scaleNames } from '../session/index.ts'
import { asFacilitator } from './lead.ts'
import { rescore, scoreOf } from './score.ts'
import { card, n, nameIn, type Scene, type CarriedOut } from './shape.ts'

/** Sets what the room settled on. */
export const schema = v.object({
  type: v.literal('round/settle'),
  n,
  picks: v.array(v.object({ card, attribute: ScaleAttribute, score: Score })),
})
type RoundSettle = v.InferOutput<typeof schema>

export const refusals = {
  'not revealed': 'Reveal the vote first, then set what you agree on.',
  'no such answer': ({ name = '' }: Refusal) => `That is no answer to ${name}.`,
}

/** A level nobody chose is never offered, but a room may decide on one after its talk. */
export function decide(scene: Scene, { picks }: RoundSettle): Decision<keyof typeof refusals> {
  return asFacilitator(scene, () => {
    const { round } = scene.moment.memory
    const scales = round?.state === 'revealed' ? scalesIn(questionsOf(round)) : []
    if (!picks.every(({ attribute }) => scales.includes(attribute))) return refused('not revealed')
    const odd = picks.find(({ attribute, score }) => levelOf(attribute, score) === undefined)
    if (odd !== undefined) return refused('no such answer', { name: SCALES[odd.attribute].name })
    const score = scoreOf(scene)
    return edits(picks.flatMap((pick) => score(pick.card, { [pick.attribute]: pick.score })))
  })
}

export function foresee(plan: Plan, { picks }: RoundSettle): Plan {
  return picks.reduce(
    (next, { card, attribute, score }) =>
      rescore(next, [card], ({ scores }) => patchRecord(scores, { [attribute]: score })),
    plan,
  )
}

export function say({ picks }: RoundSettle, { after }: CarriedOut): string {
  const [only] = picks
  if (only === undefined) return 'Nothing was set.'
  const names = scaleNames(scalesOf(picks))
  return picks.length === 1
    ? `${names} ${glyphOf(only.attribute, only.score)} · ${nameIn(after, only.card)}.`
    : `${names} set on ${count(new Set(picks.map(({ card }) => card)).size, 'card')}.`
}

function scalesOf(picks: RoundSettle['picks']): ScaleAttribute[] {
  return SCALE_ATTRIBUTES.filter((scale) => picks.some(({ attribute }) => attribute === scale))
}
