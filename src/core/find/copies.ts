import type { Card } from '../card.ts'
import { formerIds } from './fellows.ts'
import { compareIds } from './order.ts'
import { nameOf } from '../text/text.ts'

/** A card that carries another card’s record: a person copied it. Not counted until somebody says which it is. */
export interface Copy {
  readonly id: string
  readonly name: string
  readonly of: string
}

/**
 * A record written elsewhere (`at`) makes a copy only while another card of the page has the better claim: the one it was
 * written on, else one of the same name that is known to be it (`was`), else the oldest that carries it (the original was
 * cut and pasted, or stayed on another page). A card without a record is no original: in another file it may be a stranger
 * that has the same id.
 */
export function copiesAmong(cards: readonly Card[]): Copy[] {
  const recorded = cards.filter(({ record }) => record.kind !== 'absent')
  const claims = claimsOf(recorded)
  const renewed = new Map(
    recorded.flatMap((card) => (isCopied(card) ? [] : formerIds(card).map((id) => [id, card] as const))),
  )
  return recorded.filter(isCopied).flatMap((card) => {
    const at = writtenOn(card)
    const [name, known] = [nameOfCard(card), renewed.get(at)]
    const isIt = known !== undefined && nameOfCard(known) === name
    const of = isIt ? known.id : (claims.get(at) ?? card.id)
    return of === card.id ? [] : [{ id: card.id, name, of }]
  })
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

function isCopied(card: Card): boolean {
  return writtenOn(card) !== card.id
}

function writtenOn(card: Card): string {
  return card.record.kind === 'ok' ? card.record.value.at : card.id
}

function nameOfCard({ text, said }: Card): string {
  return nameOf(text, said)
}
