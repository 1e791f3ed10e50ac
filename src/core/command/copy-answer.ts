import * as v from 'valibot'
import { edits, refused, type Decision } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { mark } from './score.ts'
import { card, n, type Scene } from './shape.ts'

/** What a copy can be: its original over again, a new milestone without scores, or one of its own with the scores it brought. */
const ANSWERS = ['same', 'new', 'own'] as const
export type CopyAnswerWord = (typeof ANSWERS)[number]

/** Somebody says what a copied card is. */
export const schema = v.object({ type: v.literal('copy/answer'), n, card, as: v.picklist(ANSWERS) })
type CopyAnswer = v.InferOutput<typeof schema>

export const refusals = { 'no copy': 'This card is no copy any more.' }

export function decide({ snapshot, plan }: Scene, { card: id, as }: CopyAnswer): Decision<keyof typeof refusals> {
  const copy = plan.copies.find((candidate) => candidate.id === id)
  if (copy === undefined) return refused('no copy')
  if (as === 'same') {
    const isPainted = snapshot.cards.some((card) => card.id === id && card.original.kind !== 'absent')
    return edits([...mark([id], false, copy.of), ...(isPainted ? [{ kind: 'restore', card: id } as const] : [])])
  }
  // A record that is written on the card itself is no copy any more.
  if (as === 'own') return edits([{ kind: 'record/patch', card: id, patch: {}, base: {} }])
  return edits([{ kind: 'record/replace', card: id, scores: {}, was: null, keep: null }])
}

export function foresee(plan: Plan, { card }: CopyAnswer): Plan {
  return { ...plan, copies: plan.copies.filter(({ id }) => id !== card) }
}

export function say({ as }: CopyAnswer): string {
  return SENTENCES[as]
}

const SENTENCES: Readonly<Record<CopyAnswerWord, string>> = {
  same: 'The copy is not counted a second time.',
  new: 'The copy is a milestone of its own, not scored yet.',
  own: 'The copy is a milestone of its own and keeps its scores.',
}
