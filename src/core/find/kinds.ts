import type { Asks, Card, Kind } from '../plan/index.ts'
import { ABSENT } from '../record/index.ts'
import { nameOf } from '../text/index.ts'
import { findMilestone, isBlank, type Rules, type Verdict } from './find.ts'
import { describeLook, lookOf, ownFill } from './look.ts'

/** A card with what was found of it; `nth` grows along the page’s order. */
export interface Judged {
  readonly nth: number
  readonly card: Card
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
interface Share extends Judged {
  readonly look: string
  readonly isCounted: boolean
  readonly isStray: boolean
  /** A sticky of which nobody said whether it is a milestone. */
  readonly isOpen: boolean
}

interface Tally {
  readonly shares: Map<string, Share>
  /** The kind as it was last told; null since anything it tells changed. */
  kind: Kind | null
  /** The cards whose words it tells. */
  examples: readonly string[]
}

export function openKinds(): Kinds {
  const shares = new Map<string, Share>()
  const tallies = new Map<string, Tally>()
  let told: readonly Kind[] | null = null
  let toldBy: Rules | null = null

  const withdraw = (id: string, { look }: Share): void => {
    const tally = tallies.get(look)
    if (tally === undefined) return
    tally.shares.delete(id)
    tally.kind = null
    if (tally.shares.size === 0) tallies.delete(look)
    told = null
  }
  const drop = (id: string): void => {
    const share = shares.get(id)
    if (share === undefined) return
    shares.delete(id)
    withdraw(id, share)
  }
  const put = (judged: Judged): void => {
    const { id } = judged.card
    const next = shareOf(judged)
    const before = shares.get(id)
    if (next === null) {
      drop(id)
      return
    }
    if (before !== undefined && before.look !== next.look) withdraw(id, before)
    const tally = tallies.get(next.look) ?? { shares: new Map<string, Share>(), kind: null, examples: [] }
    tallies.set(next.look, tally)
    shares.set(id, next)
    tally.shares.set(id, next)
    if (before !== undefined && addsSame(before, next) && !tally.examples.includes(id)) return
    tally.kind = null
    told = null
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

function shareOf(judged: Judged): Share | null {
  const { card, verdict } = judged
  if (card.isHidden || card.isPart || isBlank(card)) return null
  return {
    ...judged,
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
  const inOrder = Array.from(tally.shares.values()).sort((a, b) => a.nth - b.nth)
  const [{ card: first }] = inOrder as [Share, ...Share[]]
  const open = inOrder.flatMap(({ card, isOpen }) => (isOpen ? [card] : []))
  const fill = ownFill(first)
  const strays = inOrder.filter(({ isStray }) => isStray).length
  tally.examples = [first, ...open.slice(0, 1)].map(({ id }) => id)
  return {
    look,
    words: describeLook(first),
    fill: fill.kind === 'solid' ? fill.hex : null,
    count: inOrder.length,
    counted: inOrder.filter(({ isCounted }) => isCounted).length,
    isTicked: strays < inOrder.length && isTicked(first, rules),
    example: nameOf(first.text, first.fromText),
    ...asksAbout(look, open, rules),
  }
}

function asksAbout(look: string, [first, ...more]: readonly Card[], rules: Rules): { readonly asks?: Asks } {
  const isLike = rules.scored?.has(look) === true
  if (first === undefined || !(isLike || rules.asksAboutStickies === true)) return {}
  const cards = [first, ...more].map(({ id }) => id)
  const why = isLike ? 'like a scored one' : 'beside scored cards'
  return { asks: { why, cards, example: nameOf(first.text, first.fromText) } }
}

/** Whether a kind counts by its look alone, whatever single cards say of themselves. */
function isTicked(card: Card, rules: Rules): boolean {
  return findMilestone({ ...card, mark: ABSENT, record: ABSENT, fromText: null }, rules).isMilestone
}
