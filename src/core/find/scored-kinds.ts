/** Scored cards are a sign of what milestones look like on this page. */
import type { Card } from '../plan/index.ts'
import { lookOf } from './look.ts'

/** Kinds (kindKey) of the cards that carry scores; free text speaks for itself alone. */
export function scoredKinds(cards: readonly Card[]): ReadonlySet<string> {
  return new Set(cards.flatMap((card) => (isScored(card) && card.type !== 'TEXT' ? [kindKey(card)] : [])))
}

/**
 * Shapes or frames of one kind, some of them scored, say that stickies are something else here. One that is alone of its
 * kind may be an exception on a board of stickies.
 */
export function areShapesScored(cards: readonly Card[], scored: ReadonlySet<string>): boolean {
  const seen = new Set<string>()
  return cards.some((card) => {
    if (card.type === 'STICKY' || card.isHidden || card.isPart || !scored.has(kindKey(card))) return false
    if (seen.has(kindKey(card))) return true
    seen.add(kindKey(card))
    return false
  })
}

/** What a card must share with a scored one to be taken for its like: the look, and lying within a frame or not. */
export function kindKey(card: Card): string {
  return card.inFrame && card.type !== 'STICKY' ? `${lookOf(card)} in a frame` : lookOf(card)
}

/** Scored and in sight, and nobody said that it is no milestone. */
function isScored({ record, mark, isHidden, isPart }: Card): boolean {
  return record.kind !== 'absent' && !isHidden && !isPart && !(mark.kind === 'ok' && !mark.value.in)
}
