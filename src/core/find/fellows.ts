import type { Card } from '../plan/index.ts'
import { bareId, type Fellows } from '../record/index.ts'
import { nameOf } from '../text/index.ts'

/** Cards by their ids: those they have, and those they had. */
export interface Known {
  readonly byId: (id: string) => Card | undefined
  /** In the page’s order. */
  readonly formerly: (id: string) => readonly Card[]
}

/**
 * Who is who among the cards of a page (docs/data.md, Copies). An id on a card’s own record means the card that has it;
 * an id that is gone, or was written elsewhere, the one card that is known by it from there. `made`: names of cards
 * that were made just now.
 */
export function fellowsIn({ byId, formerly }: Known, made: ReadonlyMap<string, string> = new Map()): Fellows {
  return {
    find: (id, { holder, at }) => {
      if (at === holder && byId(id) !== undefined) return id
      const others = formerly(bareId(id)).filter((card) => card.id !== holder)
      const counting = others.filter((card) => !repeats(card))
      const [only, ...more] = counting.length > 0 ? counting : others
      return only === undefined || more.length > 0 ? null : only.id
    },
    carrying: (id) =>
      formerly(id).flatMap((card) => (card.record.kind === 'ok' && card.record.value.at === id ? [card.id] : [])),
    nameOf: (id) => {
      const card = byId(id)
      return card === undefined ? (made.get(id) ?? null) : nameOf(card.text, card.fromText)
    },
  }
}

/** The same of a list of cards; most pages have no dependency between cards, and then nobody asks. */
export function fellowsAmong(cards: readonly Card[], made: ReadonlyMap<string, string> = new Map()): Fellows {
  let lists: Lists | null = null
  const all = () => (lists ??= listsOf(cards))
  return fellowsIn({ byId: (id) => all().byId.get(id), formerly: (id) => all().formerly.get(id) ?? [] }, made)
}

interface Lists {
  readonly byId: ReadonlyMap<string, Card>
  readonly formerly: ReadonlyMap<string, readonly Card[]>
}

function listsOf(cards: readonly Card[]): Lists {
  const formerly = new Map<string, Card[]>()
  for (const card of cards) for (const id of formerIds(card)) formerly.set(id, [...(formerly.get(id) ?? []), card])
  return { byId: new Map(cards.map((card) => [card.id, card])), formerly }
}

/** The ids that a card is known by from elsewhere, or from before it was cut and pasted. */
export function formerIds({ id, record }: Card): readonly string[] {
  if (record.kind !== 'ok') return NONE
  const { at, was = at } = record.value
  if (at === id && was === id) return NONE
  return Array.from(new Set([at, was])).filter((former) => former !== id)
}

const NONE: readonly string[] = []

/** Somebody said that this card is another one over again. */
export function repeats({ mark }: Card): boolean {
  return mark.kind === 'ok' && mark.value.same !== undefined
}
