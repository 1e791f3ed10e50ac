import type { Card, Copy } from '../plan/index.ts'
import { nameOf } from '../text/index.ts'
import { formerIds } from './fellows.ts'
import { compareIds } from './order.ts'

/**
 * A record written elsewhere (`at`) makes a copy only while another card of the page has the better claim: one of the same
 * name that is known by that id from elsewhere, the card that has the id, else the oldest that carries it (the original was
 * cut and pasted, or stayed on another page). A card without a record is no original: in another file it may be a stranger
 * that has the same id; so is one that was scored only after the copy hung here (`apart`).
 */
export function copiesAmong(cards: readonly Card[]): Copy[] {
  const recorded = cards.filter(({ record }) => record.kind !== 'absent')
  const apart = new Set(recorded.flatMap(apartFrom))
  const claims = claimsOf(recorded.filter(({ id }) => !apart.has(id)))
  const known = knownFromElsewhere(recorded, apart)
  return recorded.filter(isCopied).flatMap((card) => {
    const [at, name] = [writtenOn(card), nameOfCard(card)]
    const namesake = known.get(at)?.find((other) => nameOfCard(other) === name)
    const of = namesake?.id ?? (apart.has(card.id) ? undefined : claims.get(at)) ?? card.id
    return of === card.id ? [] : [{ id: card.id, name, of }]
  })
}

/** Cards by an id that they had elsewhere and that is not theirs here, the oldest first. */
function knownFromElsewhere(
  recorded: readonly Card[],
  apart: ReadonlySet<string>,
): ReadonlyMap<string, readonly Card[]> {
  const known = new Map<string, Card[]>()
  for (const card of recorded)
    for (const id of !isCopied(card) || apart.has(card.id) ? formerIds(card) : [])
      known.set(
        id,
        [...(known.get(id) ?? []), card].sort((a, b) => compareIds(a.id, b.id)),
      )
  return known
}

/** Id a record was written on to the id of the card that owns it now: cut and pasted cards have a new one. */
function claimsOf(recorded: readonly Card[]): ReadonlyMap<string, string> {
  const claims = new Map<string, string>()
  for (const card of recorded) {
    const at = writtenOn(card)
    const best = claims.get(at)
    const isBetter = best === undefined || card.id === at || (best !== at && compareIds(card.id, best) < 0)
    if (isBetter) claims.set(at, card.id)
  }
  return claims
}

function apartFrom({ id, record }: Card): readonly string[] {
  return record.kind === 'ok' && record.value.at === id ? (record.value.apart ?? []) : []
}

/** Its record was written on another card. */
export function isCopied(card: Card): boolean {
  return writtenOn(card) !== card.id
}

function writtenOn(card: Card): string {
  return card.record.kind === 'ok' ? card.record.value.at : card.id
}

function nameOfCard({ text, fromText }: Card): string {
  return nameOf(text, fromText)
}
