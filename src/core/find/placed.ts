import type { Card } from '../plan/index.ts'

/** A card of a page; `nth` grows along the page’s order. */
export interface Placed {
  readonly nth: number
  readonly card: Card
}

export function inOrder<P extends Placed>(placed: Iterable<P>): P[] {
  return Array.from(placed).sort((a, b) => a.nth - b.nth)
}

/** Something that few cards of a page say, listed in the page’s order. */
export interface Sayings<P extends Placed> {
  /** Takes in what a card says now. */
  readonly put: (placed: P) => void
  readonly drop: (placed: P) => void
  /** Who says it; the same list as long as nobody says anything else. */
  readonly sayers: () => readonly P[]
  readonly sayings: () => readonly string[]
}

/** `says` is null for a card that says nothing of it. */
export function openSayings<P extends Placed>(says: (placed: P) => string | null): Sayings<P> {
  const said = new Map<P, string>()
  let lists: { readonly sayers: readonly P[]; readonly sayings: readonly string[] } | null = null
  const drop = (placed: P): void => {
    if (said.delete(placed)) lists = null
  }
  const listsNow = () => {
    if (lists !== null) return lists
    const sayers = inOrder(said.keys())
    return (lists = { sayers, sayings: sayers.map((placed) => said.get(placed) ?? '') })
  }
  return {
    put: (placed) => {
      const saying = says(placed)
      if (saying === null) drop(placed)
      else if (said.get(placed) !== saying) {
        said.set(placed, saying)
        lists = null
      }
    },
    drop,
    sayers: () => listsNow().sayers,
    sayings: () => listsNow().sayings,
  }
}
