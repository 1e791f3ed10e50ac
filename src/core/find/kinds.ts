import type { Asks, Card, Kind } from '../plan/index.ts'
import { ABSENT } from '../record/index.ts'
import { nameOf } from '../text/index.ts'
import { findMilestone, isBlank, type Rules, type Verdict } from './find.ts'
import { describeLook, lookOf, ownFill, sizeClass } from './look.ts'
import { inOrder, type Placed } from './placed.ts'

/** A card with what was found of it. */
export interface Judged extends Placed {
  readonly verdict: Verdict
}

/** The kinds of cards of a page, counted card by card. */
export interface Kinds {
  /** Takes a card in, or takes in what changed of it. */
  readonly put: (judged: Judged) => void
  readonly drop: (id: string) => void
  /** Those that count first, then by how many there are. */
  readonly list: (rules: Rules) => readonly Kind[]
}

/** What one card adds to its kind. */
interface Share extends Placed {
  readonly look: string
  readonly isCounted: boolean
  readonly isStray: boolean
  /** A sticky of which nobody said whether it is a milestone. */
  readonly isOpen: boolean
}

interface Tally {
  readonly shares: Map<string, Share>
  counted: number
  strays: number
  open: number
  /** The first of its cards, whose words it tells, and the first open one; null where they have to be looked for. */
  first: Share | null
  firstOpen: Share | null
  /** The kind as it was last told; null since anything it tells changed. */
  kind: Kind | null
}

export function openKinds(): Kinds {
  const shares = new Map<string, Share>()
  const tallies = new Map<string, Tally>()
  let told: readonly Kind[] | null = null
  let toldBy: Rules | null = null

  const forget = (tally: Tally): void => {
    tally.kind = null
    told = null
  }
  const drop = (id: string): void => {
    const share = shares.get(id)
    const tally = tallies.get(share?.look ?? '')
    if (share === undefined || tally === undefined) return
    shares.delete(id)
    tally.shares.delete(id)
    count(tally, share, -1)
    if (tally.first === share) tally.first = null
    if (tally.firstOpen === share) tally.firstOpen = null
    if (tally.shares.size === 0) tallies.delete(share.look)
    forget(tally)
  }
  const takeIn = (id: string, share: Share): void => {
    const tally = tallies.get(share.look) ?? emptyTally()
    tallies.set(share.look, tally)
    shares.set(id, share)
    tally.shares.set(id, share)
    count(tally, share, 1)
    if (tally.first !== null && share.nth < tally.first.nth) tally.first = share
    if (share.isOpen && tally.firstOpen !== null && share.nth < tally.firstOpen.nth) tally.firstOpen = share
    forget(tally)
  }
  /** The same card of the same kind, with other words at most. */
  const replace = (id: string, before: Share, share: Share): void => {
    const tally = tallies.get(share.look)
    if (tally === undefined) return
    shares.set(id, share)
    tally.shares.set(id, share)
    const isExample = tally.first === before || tally.firstOpen === before
    if (tally.first === before) tally.first = share
    if (tally.firstOpen === before) tally.firstOpen = share
    if (isExample) forget(tally)
  }
  const put = (judged: Judged): void => {
    const { id } = judged.card
    const [before, next] = [shares.get(id), shareOf(judged)]
    if (before !== undefined && next !== null && addsSame(before, next)) {
      replace(id, before, next)
      return
    }
    drop(id)
    if (next !== null) takeIn(id, next)
  }
  const list = (rules: Rules): readonly Kind[] => {
    if (toldBy !== rules) for (const tally of tallies.values()) tally.kind = null
    else if (told !== null) return told
    toldBy = rules
    const kinds = Array.from(tallies, ([look, tally]) => (tally.kind ??= tell(look, tally, rules)))
    kinds.sort(
      (a, b) => Number(b.counted > 0) - Number(a.counted > 0) || b.count - a.count || (a.look < b.look ? -1 : 1),
    )
    told = kinds
    return kinds
  }
  return { put, drop, list }
}

function emptyTally(): Tally {
  return { shares: new Map(), counted: 0, strays: 0, open: 0, first: null, firstOpen: null, kind: null }
}

function count(tally: Tally, { isCounted, isStray, isOpen }: Share, by: 1 | -1): void {
  if (isCounted) tally.counted += by
  if (isStray) tally.strays += by
  if (isOpen) tally.open += by
}

function shareOf({ nth, card, verdict }: Judged): Share | null {
  if (card.isHidden || card.isPart || isBlank(card)) return null
  return {
    nth,
    card,
    look: lookOf(card),
    isCounted: verdict.isMilestone,
    isStray: verdict.because === 'it is of another size',
    isOpen: card.type === 'STICKY' && verdict.because === 'nothing says so',
  }
}

function addsSame(a: Share, b: Share): boolean {
  return (
    a.look === b.look &&
    a.nth === b.nth &&
    a.isCounted === b.isCounted &&
    a.isStray === b.isStray &&
    a.isOpen === b.isOpen
  )
}

function tell(look: string, tally: Tally, rules: Rules): Kind {
  const { size } = tally.shares
  const { card } = (tally.first ??= firstOf(Array.from(tally.shares.values())))
  const fill = ownFill(card)
  return {
    look,
    words: describeLook(card),
    fill: fill.kind === 'solid' ? fill.hex : null,
    count: size,
    counted: tally.counted,
    isTicked: tally.strays < size && isTicked(card, rules),
    example: nameOf(card.text, card.fromText),
    ...(tally.counted === 0 && isUnlikely(card) ? { isUnlikely: true as const } : {}),
    ...asksAbout(look, tally, rules),
  }
}

/** Free text, tags and what wears a dashed border is something else on a board of the method (docs/finding.md). */
function isUnlikely(card: Card): boolean {
  return card.type === 'TEXT' || card.border === 'dashed' || sizeClass(card) === 'tiny'
}

function asksAbout(look: string, tally: Tally, rules: Rules): { readonly asks?: Asks } {
  const isLike = rules.scored?.has(look) === true
  if (tally.open === 0 || !(isLike || rules.asksAboutStickies === true)) return {}
  const open = Array.from(tally.shares.values()).filter(({ isOpen }) => isOpen)
  const { card } = (tally.firstOpen ??= firstOf(open))
  const why = isLike ? 'like a scored one' : 'beside scored cards'
  return {
    asks: { why, cards: inOrder(open).map((share) => share.card.id), example: nameOf(card.text, card.fromText) },
  }
}

function firstOf(shares: readonly Share[]): Share {
  return shares.reduce((first, share) => (share.nth < first.nth ? share : first))
}

/** Whether a kind counts by its look alone, whatever single cards say of themselves. */
function isTicked(card: Card, rules: Rules): boolean {
  return findMilestone({ ...card, mark: ABSENT, record: ABSENT, fromText: null }, rules).isMilestone
}
