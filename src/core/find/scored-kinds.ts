/** Scored cards are a sign of what milestones look like on this page. */
import type { Card } from '../plan/index.ts'
import { lookOf } from './look.ts'

/**
 * Shapes or frames of one kind, some of them scored, say that stickies are something else here: so many of them. One that is
 * alone of its kind may be an exception on a board of stickies.
 */
export const SHAPES_THAT_SAY = 2

/** What a card must share with a scored one to be taken for its like: the look, and lying within a frame or not. */
export function kindKey(card: Card): string {
  return card.inFrame && card.type !== 'STICKY' ? `${lookOf(card)} in a frame` : lookOf(card)
}

/** Scored and in sight, and nobody said that it is no milestone; free text speaks for itself alone. */
export function isScored({ record, mark, isHidden, isPart, type }: Card): boolean {
  return record.kind !== 'absent' && type !== 'TEXT' && !isHidden && !isPart && !(mark.kind === 'ok' && !mark.value.in)
}

/** A shape or frame in sight. */
export function isShape({ type, isHidden, isPart }: Card): boolean {
  return type !== 'STICKY' && !isHidden && !isPart
}
