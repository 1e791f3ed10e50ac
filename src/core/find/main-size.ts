import { makeMultiset, type Multiset } from '../base/index.ts'
import type { Because, Card } from '../plan/index.ts'
import { isWideSolidRectangle } from './find.ts'
import { kindKey } from './scored-kinds.ts'

/** Areas further apart than this factor belong to different things: cards, chips of a legend, buttons, banners. */
const ALIKE = 2.5

/** Better reasons than a look: what wears them tells how large milestones are here. */
const KNOWN_BY: ReadonlySet<Because> = new Set<Because>([
  'it was scored',
  'its text says so',
  'it is empty or a placeholder',
])

/** Reasons that a look alone gives. */
const LOOKED_AT: ReadonlySet<Because> = new Set<Because>(['it looks like one', 'it is like a scored one'])

/**
 * Which cards only look like milestones and are of quite another size than the board’s milestones.
 *
 * Wide rectangles: a legend’s chips, a wireframe’s buttons. The size to compare with is that of cards known for a better
 * reason (the template’s placeholders among them); where there are none, that of the largest group of alike cards.
 * Whatever else is taken for the like of a scored card is compared with the scored ones of its kind.
 */
export interface Sizes {
  /** Takes a card in, or again where it or the reason by the other rules changed. */
  readonly put: (card: Card, because: Because) => void
  readonly drop: (id: string) => void
  readonly isStray: (id: string) => boolean
  /** Ids of cards that became strays, or are none any more, since this was last asked. */
  readonly takeChanged: () => readonly string[]
}

/** What one card says of sizes; cards that say the same share it. */
interface Share {
  /** A wide rectangle known for a better reason than its look. */
  readonly known: number | null
  /** A kind with a card of this size that carries a record. */
  readonly scored: { readonly kind: string; readonly area: number } | null
  /** What only looks like a milestone, by kind and size; a wide rectangle has no kind here. */
  readonly group: { readonly kind: string | null; readonly area: number; readonly key: string } | null
}

interface Group {
  readonly kind: string | null
  readonly area: number
  readonly ids: Set<string>
  isStray: boolean
}

export function openSizes(): Sizes {
  const shares = new Map<string, Share>()
  const groups = new Map<string, Group>()
  const known = makeMultiset<number>()
  const scored = new Map<string, Multiset<number>>()
  const changed = new Set<string>()
  const said = new Map<string, Share>()
  let isSettled = true

  const withdraw = (id: string): void => {
    const share = shares.get(id)
    if (share === undefined) return
    shares.delete(id)
    if (share.known !== null) known.remove(share.known)
    if (share.scored !== null) scored.get(share.scored.kind)?.remove(share.scored.area)
    const group = groups.get(share.group?.key ?? '')
    if (group === undefined) return
    group.ids.delete(id)
    if (group.isStray) changed.add(id)
    if (group.ids.size === 0) groups.delete(share.group?.key ?? '')
  }
  const put = (card: Card, because: Because): void => {
    const next = sharedWith(said, shareOf(card, because))
    if ((shares.get(card.id) ?? SAYS_NOTHING) === next) return
    withdraw(card.id)
    isSettled = false
    if (next === SAYS_NOTHING) return
    shares.set(card.id, next)
    if (next.known !== null) known.add(next.known)
    if (next.scored !== null) {
      const areas = scored.get(next.scored.kind) ?? makeMultiset<number>()
      scored.set(next.scored.kind, areas)
      areas.add(next.scored.area)
    }
    if (next.group === null) return
    const { key, kind, area } = next.group
    const group = groups.get(key) ?? { kind, area, ids: new Set<string>(), isStray: false }
    groups.set(key, group)
    group.ids.add(card.id)
    if (group.isStray) changed.add(card.id)
  }
  const settle = (): void => {
    if (isSettled) return
    isSettled = true
    const rectangles = Array.from(groups.values()).filter(({ kind }) => kind === null)
    const main = known.size() > 0 ? known.keys() : mainArea(rectangles)
    for (const group of groups.values()) {
      const alike = group.kind === null ? main : (scored.get(group.kind)?.keys() ?? [])
      const isStray = !alike.some((other) => isAlike(group.area, other))
      if (isStray === group.isStray) continue
      group.isStray = isStray
      for (const id of group.ids) changed.add(id)
    }
  }
  return {
    put,
    drop: (id) => {
      if (!shares.has(id)) return
      withdraw(id)
      isSettled = false
    },
    isStray: (id) => {
      settle()
      return groups.get(shares.get(id)?.group?.key ?? '')?.isStray === true
    },
    takeChanged: () => {
      settle()
      const taken = Array.from(changed)
      changed.clear()
      return taken
    },
  }
}

/** Most cards of a page. */
const SAYS_NOTHING: Share = { known: null, scored: null, group: null }

function shareOf(card: Card, because: Because): Share {
  const isRectangle = isWideSolidRectangle(card)
  if (!isRectangle && card.record.kind === 'absent' && because !== 'it is like a scored one') return SAYS_NOTHING
  const area = areaOf(card)
  const isKnown = isRectangle && area !== 0 && KNOWN_BY.has(because)
  const scored = card.record.kind === 'absent' ? null : { kind: kindKey(card), area }
  return { known: isKnown ? area : null, scored, group: groupOf(card, because, area, isRectangle) }
}

function groupOf(card: Card, because: Because, area: number, isRectangle: boolean): Share['group'] {
  if (isRectangle) return area !== 0 && LOOKED_AT.has(because) ? { kind: null, area, key: `${area}` } : null
  if (card.box === null || because !== 'it is like a scored one') return null
  const kind = kindKey(card)
  return { kind, area, key: `${area} ${kind}` }
}

/** More than any board says of sizes: forgotten, the same is only said by another object, and taken in once more. */
const MOST_SAID = 1000

function sharedWith(said: Map<string, Share>, share: Share): Share {
  if (share === SAYS_NOTHING) return share
  const key = `${share.known} ${share.scored?.area} ${share.scored?.kind} ${share.group?.key}`
  const known = said.get(key) ?? share
  if (said.size >= MOST_SAID) said.clear()
  said.set(key, known)
  return known
}

function areaOf({ box }: Card): number {
  return box === null ? 0 : roughly(box.width * box.height)
}

/** Two digits are enough to tell cards from chips, and leave few areas to compare. */
function roughly(area: number): number {
  return Number(area.toPrecision(2))
}

/** The area that most others are like; of several, the largest: cards are made to be read from afar. */
function mainArea(groups: readonly Group[]): readonly number[] {
  let best: { area: number; alike: number } | null = null
  for (const { area } of Array.from(groups).sort((a, b) => b.area - a.area)) {
    let alike = 0
    for (const other of groups) if (isAlike(area, other.area)) alike += other.ids.size
    if (best === null || alike > best.alike) best = { area, alike }
  }
  return best === null ? [] : [best.area]
}

function isAlike(a: number, b: number): boolean {
  return Math.max(a, b) <= Math.min(a, b) * ALIKE
}
