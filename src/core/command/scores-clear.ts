import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, refused, type Decision } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { givenOn, sayScores } from '../weigh/index.ts'
import { clearCards } from './clear-cards.ts'
import { n, type Scene, type CarriedOut } from './shape.ts'

/** The scores of the whole page taken off its cards. */
export const schema = v.object({ type: v.literal('scores/clear'), n })
type ScoresClear = v.InferOutput<typeof schema>

export const NOTHING_TO_CLEAR = 'No card on this page has a score.'

export const refusals = { 'no scores': NOTHING_TO_CLEAR }

export function decide(scene: Scene): Decision<keyof typeof refusals> {
  const { edits: list, skipped } = clearCards(scene, 'keep')
  return list.length + skipped.length === 0 ? refused('no scores') : edits(list, skipped)
}

export function foresee(plan: Plan): Plan {
  const milestones = plan.milestones.map((each) => (each.trouble === null ? { ...each, scores: {}, rounds: [] } : each))
  return { ...plan, milestones }
}

export function say(_: ScoresClear, { before, outcome: { recorded } }: CarriedOut): string {
  const done = new Set(recorded)
  const given = givenOn(before.milestones.filter(({ id }) => done.has(id)))
  const what = given.scores === 0 ? count(recorded.length, 'card') : sayScores(given)
  return `Cleared ${what}. Undo brings it all back.`
}
