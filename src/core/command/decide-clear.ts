/** Deciding about taking the scores of a whole page off its cards. */
import { sameJson } from '../base/index.ts'
import { edits, refused, type Decision, type Edit, type Left } from '../edit/index.ts'
import type { Card, Plan, Snapshot } from '../plan/index.ts'
import { recordOf } from '../record/index.ts'
import { nameOf } from '../text/index.ts'

/** Copies nobody answered for yet keep theirs: emptied, each would become a milestone unasked. */
export function clearScores(snapshot: Snapshot, plan: Plan): Decision {
  const known = new Set(plan.milestones.map(({ id }) => id))
  const list: Edit[] = []
  const left: Left[] = []
  for (const card of snapshot.cards) {
    if (!known.has(card.id) || !saysAnything(card)) continue
    if (card.record.kind === 'newer') left.push({ card: card.id, name: nameOf(card.text, card.said), why: 'newer' })
    else {
      const keep = card.record.kind === 'damaged' ? card.record.raw : null
      list.push({ kind: 'record/replace', card: card.id, scores: {}, keep })
    }
  }
  return list.length + left.length === 0 ? refused(NOTHING_TO_CLEAR) : edits(list, left)
}

export const NOTHING_TO_CLEAR = 'No card on this page has a score.'

/** A record of nothing is all that is left of an earlier time; a six-line block counts until there is a record. */
function saysAnything({ record, said }: Card): boolean {
  if (record.kind === 'absent') return said?.blockTitle != null
  return record.kind !== 'ok' || !sameJson(record.value, recordOf(record.value.at))
}
