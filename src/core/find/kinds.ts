import type { Asks, Card, Kind } from '../plan/index.ts'
import { ABSENT } from '../record/index.ts'
import { nameOf } from '../text/index.ts'
import { findMilestone, isBlank, type Rules, type Verdict } from './find.ts'
import { describeLook, lookOf, ownFill, sizeClass } from './look.ts'
import { inOrder, type Placed } from './placed.ts'

/** A card with what was found of it. Kept as it is given: whoever changes it puts it again. */
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

/** What one card adds to its kind; cards that add the same share it. */
interface Share {
  readonly look: string
  readonly isCounted: boolean
  readonly isStray: boolean
  /** A sticky of which nobody said whether it is a milestone. */
  readonly isOpen: boolean
}

interface Tally {
  readonly cards: Map<string, Judged>
  /** Those of its cards that add a share, by what they say. */
  readonly shares: Map<string, Share>
  counted: number
  strays: number
  open: number
  /** The first of its cards, whose words it tells, and the first open one; null where they have to be looked for. */
  first: Judged | null
  firstOpen: Judged | null
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
    const judged = tally.cards.get(id)
    shares.delete(id)
    tally.cards.delete(id)
    count(tally, share, -1)
    if (tally.first === judged) tally.first = null
    if (tally.firstOpen === judged) tally.firstOpen = null
    if (tally.cards.size === 0) tallies.delete(share.look)
    forget(tally)
  }
  const takeIn = (judged: Judged, share: Share, tally: Tally): void => {
    const { nth, card } = judged
    tallies.set(share.look, tally)
    shares.set(card.id, share)
    tally.cards.set(card.id, judged)
    count(tally, share, 1)
    if (tally.first !== null && nth < tally.first.nth) tally.first = judged
    if (share.isOpen && tally.firstOpen !== null && nth < tally.firstOpen.nth) tally.firstOpen = judged
    forget(tally)
  }
  const put = (judged: Judged): void => {
    const { card } = judged
    if (addsNothing(card)) {
      drop(card.id)
      return
    }
    const look = lookOf(card)
    const tally = tallies.get(look) ?? emptyTally()
    const share = shareOf(judged, look, tally)
    if (shares.get(card.id) === share && tally.cards.get(card.id) === judged) {
      // The same card of the same kind, with other words at most.
      if (tally.first === judged || tally.firstOpen === judged) forget(tally)
      return
    }
    drop(card.id)
    takeIn(judged, share, tally)
  }
  const list = (rules: Rules): readonly Kind[] => {
    if (toldBy !== rules) for (const tally of tallies.values()) tally.kind = null
    else if (told !== null) return told
    toldBy = rules
    const kinds = Array.from(tallies, ([look, tally]) => (tally.kind ??= tell(look, tally, shares, rules)))
    kinds.sort(
      (a, b) => Number(b.counted > 0) - Number(a.counted > 0) || b.count - a.count || (a.look < b.look ? -1 : 1),
    )
    told = kinds
    return kinds
  }
  return { put, drop, list }
}

function emptyTally(): Tally {
  return {
    cards: new Map(),
    shares: new Map(),
    counted: 0,
    strays: 0,
    open: 0,
    first: null,
    firstOpen: null,
    kind: null,
  }
}

function count(tally: Tally, { isCounted, isStray, isOpen }: Share, by: 1 | -1): void {
  if (isCounted) tally.counted += by
  if (isStray) tally.strays += by
  if (isOpen) tally.open += by
}

function addsNothing(card: Card): boolean {
  return card.isHidden || card.isPart || isBlank(card)
}

function shareOf({ card, verdict }: Judged, look: string, { shares }: Tally): Share {
  const { isMilestone, because } = verdict
  const says = `${isMilestone} ${because}`
  const known = shares.get(says)
  if (known !== undefined) return known
  const share: Share = {
    look,
    isCounted: isMilestone,
    isStray: because === 'it is of another size',
    isOpen: card.type === 'STICKY' && because === 'nothing says so',
  }
  shares.set(says, share)
  return share
}

function tell(look: string, tally: Tally, shares: ReadonlyMap<string, Share>, rules: Rules): Kind {
  const { size } = tally.cards
  const { card } = (tally.first ??= firstOf(Array.from(tally.cards.values())))
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
    ...asksAbout(look, tally, shares, rules),
  }
}

/** Free text, tags and what wears a dashed border is something else on a board of the method (docs/finding.md). */
function isUnlikely(card: Card): boolean {
  return card.type === 'TEXT' || card.border === 'dashed' || sizeClass(card) === 'tiny'
}

function asksAbout(
  look: string,
  tally: Tally,
  shares: ReadonlyMap<string, Share>,
  rules: Rules,
): { readonly asks?: Asks } {
  const isLike = rules.scored?.has(look) === true
  if (tally.open === 0 || !(isLike || rules.asksAboutStickies === true)) return {}
  const open = Array.from(tally.cards.values()).filter(({ card }) => shares.get(card.id)?.isOpen === true)
  const first = (tally.firstOpen ??= firstOf(open)).card
  const why = isLike ? 'like a scored one' : 'beside scored cards'
  return {
    asks: { why, cards: inOrder(open).map((judged) => judged.card.id), example: nameOf(first.text, first.fromText) },
  }
}

function firstOf(cards: readonly Judged[]): Judged {
  return cards.reduce((first, judged) => (judged.nth < first.nth ? judged : first))
}

/** Whether a kind counts by its look alone, whatever single cards say of themselves. */
function isTicked(card: Card, rules: Rules): boolean {
  return findMilestone({ ...card, mark: ABSENT, record: ABSENT, fromText: null }, rules).isMilestone
}
