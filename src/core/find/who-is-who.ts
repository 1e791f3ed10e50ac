import { perObject } from '../base/index.ts'
import type { Card } from '../plan/index.ts'
import { bareId, type Fellows } from '../record/index.ts'
import { nameOf } from '../text/index.ts'
import { isCopied } from './copies.ts'
import { fellowsIn, formerIds, repeats } from './fellows.ts'
import { inOrder, type Placed } from './placed.ts'

/** Which card an id means, and who asks, from the cards one by one. */
export interface WhoIsWho<P extends Placed> {
  readonly fellows: Fellows
  readonly put: (card: P) => void
  readonly drop: (card: P) => void
  /** Cards said to repeat another one. */
  readonly repeaters: ReadonlySet<P>
  /** Cards that carry a record which was written elsewhere. */
  readonly copied: ReadonlySet<P>
  /** Cards whose records wait for the card that has, or had, one of these ids. */
  readonly waitingFor: (ids: Iterable<string>) => readonly P[]
  readonly isAnyWaiting: () => boolean
  /** Whether any card names this id: waits for it, or repeats it. */
  readonly isNamed: (id: string) => boolean
}

export function openWhoIsWho<P extends Placed>(byId: (id: string) => Card | undefined): WhoIsWho<P> {
  const formerly = new Map<string, Set<P>>()
  const waiters = new Map<string, Set<P>>()
  const [repeaters, copied] = [new Set<P>(), new Set<P>()]
  return {
    fellows: fellowsIn({ byId, formerly: (id) => inOrder(formerly.get(id) ?? []).map(({ card }) => card) }),
    repeaters,
    copied,
    put: (placed) => {
      const { card } = placed
      if (repeats(card)) repeaters.add(placed)
      if (isCopied(card)) copied.add(placed)
      for (const id of formerIds(card)) formerly.set(id, (formerly.get(id) ?? new Set()).add(placed))
      for (const id of waitedFor(card)) waiters.set(id, (waiters.get(id) ?? new Set()).add(placed))
    },
    drop: (placed) => {
      const { card } = placed
      repeaters.delete(placed)
      copied.delete(placed)
      for (const id of formerIds(card)) remove(formerly, id, placed)
      for (const id of waitedFor(card)) remove(waiters, id, placed)
    },
    waitingFor: (ids) => Array.from(ids).flatMap((id) => Array.from(waiters.get(id) ?? [])),
    isAnyWaiting: () => waiters.size > 0,
    isNamed: (id) => waiters.has(id) || Array.from(repeaters).some(({ card }) => repeatedBy(card).includes(id)),
  }
}

function remove<P>(lists: Map<string, Set<P>>, id: string, placed: P): void {
  const list = lists.get(id)
  list?.delete(placed)
  if (list?.size === 0) lists.delete(id)
}

/** Ids that the record of a card waits for, as they stand there and as they were where it was written. */
function waitedFor({ record }: Card): readonly string[] {
  if (record.kind !== 'ok') return []
  const ids = (record.value.dependencies ?? []).flatMap((item) =>
    'card' in item ? [item.card, bareId(item.card)] : [],
  )
  return Array.from(new Set(ids))
}

/** Ids of the cards that a card names: those it waits for, and the one it repeats. */
export function namedOn(card: Card): readonly string[] {
  return [...waitedFor(card), ...repeatedBy(card)]
}

function repeatedBy({ mark }: Card): readonly string[] {
  return mark.kind === 'ok' && mark.value.same !== undefined ? [mark.value.same] : []
}

/** All of a card by which others find it, or what hangs on it: as long as it is the same, nobody else is asked again. */
export const identityOf = perObject((card: Card): string => {
  const { record, mark } = card
  const same = mark.kind === 'ok' ? [mark.value.same, mark.value.at] : []
  const written = record.kind === 'ok' ? [record.value.at, record.value.was, record.value.apart] : []
  return JSON.stringify([record.kind, ...written, ...same, nameOf(card.text, card.fromText)])
})
