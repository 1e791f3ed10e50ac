import * as v from 'valibot'
import { count, sameJson } from '../base/index.ts'
import { edits, refused, type Decision, type Edit, type Skipped } from '../edit/index.ts'
import type { Card, Plan } from '../plan/index.ts'
import { recordOf } from '../record/index.ts'
import { nameOf } from '../text/index.ts'
import { givenOn, sayScores } from '../weigh/index.ts'
import { n, type Scene, type CarriedOut } from './shape.ts'

/** The scores of the whole page taken off its cards. */
export const schema = v.object({ type: v.literal('scores/clear'), n })
type ScoresClear = v.InferOutput<typeof schema>

export const NOTHING_TO_CLEAR = 'No card on this page has a score.'

export const refusals = { 'no scores': NOTHING_TO_CLEAR }

/** Copies nobody answered for yet keep theirs: emptied, each would become a milestone unasked. */
export function decide({ snapshot, plan }: Scene): Decision<keyof typeof refusals> {
  const known = new Set(plan.milestones.map(({ id }) => id))
  const list: Edit[] = []
  const skipped: Skipped[] = []
  for (const card of snapshot.cards) {
    if (!known.has(card.id) || !saysAnything(card)) continue
    if (card.record.kind === 'newer')
      skipped.push({ card: card.id, name: nameOf(card.text, card.fromText), why: 'newer' })
    else {
      const keep = card.record.kind === 'damaged' ? card.record.raw : null
      list.push({ kind: 'record/replace', card: card.id, scores: {}, keep })
    }
  }
  return list.length + skipped.length === 0 ? refused('no scores') : edits(list, skipped)
}

/** A record of nothing is all that is left of an earlier time; a six-line block counts until there is a record. */
function saysAnything({ record, fromText }: Card): boolean {
  if (record.kind === 'absent') return fromText?.blockTitle != null
  return record.kind !== 'ok' || !sameJson({ ...record.value, writes: undefined }, recordOf(record.value.at))
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
