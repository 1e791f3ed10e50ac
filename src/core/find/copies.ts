import type { Card } from '../card.ts'
import { compareIds } from './order.ts'
import { nameOf } from '../text/text.ts'

/** A card that carries another card’s record: a person copied it. Not counted until somebody says which it is. */
export interface Copy {
  readonly id: string
  readonly name: string
  readonly of: string
}

/**
 * Card id to the id of the card that owns its record. A record written elsewhere (`at`) makes a copy only while
 * another card of the page has the better claim: the one it was written on, else the oldest that carries it (the
 * original was cut and pasted, or stayed on another page).
 */
export function ownersOf(cards: readonly Card[]): ReadonlyMap<string, string> {
  const claims = claimsOf(cards)
  return new Map(cards.map((card) => [card.id, claims.get(writtenOn(card)) ?? card.id]))
}

/** Id a record was written on to the id of the card that owns it now: cut and pasted cards have a new one. */
export function claimsOf(cards: readonly Card[]): ReadonlyMap<string, string> {
  const claims = new Map<string, string>()
  for (const card of cards) {
    const at = writtenOn(card)
    const best = claims.get(at)
    const isBetter = best === undefined || card.id === at || (best !== at && compareIds(card.id, best) < 0)
    if (isBetter) claims.set(at, card.id)
  }
  return claims
}

function writtenOn(card: Card): string {
  return card.record.kind === 'ok' ? card.record.value.at : card.id
}

export function copiesAmong(cards: readonly Card[]): Copy[] {
  const owners = ownersOf(cards)
  return cards.flatMap((card) => {
    const of = owners.get(card.id) ?? card.id
    return of === card.id ? [] : [{ id: card.id, name: nameOf(card.text, card.said), of }]
  })
}
