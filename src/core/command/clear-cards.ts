/** Taking what is said off the milestones of a page: what both a clearing and a new quarter do. */
import { sameJson } from '../base/index.ts'
import type { Edit, Skipped } from '../edit/index.ts'
import type { Card } from '../plan/index.ts'
import { recordOf } from '../record/index.ts'
import { nameOf } from '../text/index.ts'
import type { Scene } from './shape.ts'

export interface Cleared {
  readonly edits: readonly Edit[]
  readonly skipped: readonly Skipped[]
}

/**
 * A record of a newer plugin is left. `damaged`: `keep` puts its text aside on the card, `leave` leaves it. Copies nobody
 * answered for yet keep theirs: emptied, each would become a milestone unasked.
 */
export function clearCards({ snapshot, plan }: Scene, damaged: 'keep' | 'leave'): Cleared {
  const known = new Set(plan.milestones.map(({ id }) => id))
  const edits: Edit[] = []
  const skipped: Skipped[] = []
  for (const card of snapshot.cards) {
    if (!known.has(card.id) || !saysAnything(card)) continue
    const { kind } = card.record
    if (kind === 'newer' || (kind === 'damaged' && damaged === 'leave'))
      skipped.push({ card: card.id, name: nameOf(card.text, card.fromText), why: kind })
    else {
      const keep = card.record.kind === 'damaged' ? card.record.raw : null
      edits.push({ kind: 'record/replace', card: card.id, scores: {}, keep })
    }
  }
  return { edits, skipped }
}

/** A record of nothing is all that is left of an earlier time; a six-line block counts until there is a record. */
function saysAnything({ record, fromText }: Card): boolean {
  if (record.kind === 'absent') return fromText?.blockTitle != null
  return record.kind !== 'ok' || !sameJson({ ...record.value, writes: undefined }, recordOf(record.value.at))
}
