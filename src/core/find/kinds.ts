import type { Card } from '../card.ts'
import type { Hex } from '../colour/colour.ts'
import { findMilestone, isBlank, type Rules, type Verdict } from './find.ts'
import { describeLook, lookOf, ownFill } from './look.ts'
import { ABSENT } from '../record/stored.ts'
import { nameOf } from '../text/text.ts'

/** A kind of card on this page, for ticking. */
export interface Kind {
  readonly look: string
  readonly words: string
  readonly fill: Hex | null
  readonly count: number
  /** How many of them count as milestones now. */
  readonly counted: number
  readonly isTicked: boolean
  readonly example: string
  /** Stickies of it that may well be milestones, which nobody has counted or left out yet: people are asked. */
  readonly asks?: Asks | undefined
}

export interface Asks {
  readonly why: 'like a scored one' | 'beside scored cards'
  readonly cards: readonly string[]
  /** What the first of them says. */
  readonly example: string
}

/** The kinds of cards of a page: those that count first, then by how many there are. */
export function kindsOf(cards: readonly Card[], verdicts: ReadonlyMap<string, Verdict>, rules: Rules): Kind[] {
  const kinds = new Map<string, { first: Card; count: number; counted: number; strays: number; open: Card[] }>()
  for (const card of cards) {
    if (card.isHidden || card.isPart || isBlank(card)) continue
    const look = lookOf(card)
    const kind = kinds.get(look) ?? { first: card, count: 0, counted: 0, strays: 0, open: [] }
    const verdict = verdicts.get(card.id)
    kind.count += 1
    if (verdict?.isMilestone) kind.counted += 1
    if (verdict?.because === 'it is of another size') kind.strays += 1
    if (card.type === 'STICKY' && verdict?.because === 'nothing says so') kind.open.push(card)
    kinds.set(look, kind)
  }
  return Array.from(kinds, ([look, { first, count, counted, strays, open }]): Kind => {
    const fill = ownFill(first)
    return {
      look,
      words: describeLook(first),
      fill: fill.kind === 'solid' ? fill.hex : null,
      count,
      counted,
      isTicked: strays < count && isTicked(first, rules),
      example: nameOf(first.text, first.said),
      ...asksAbout(look, open, rules),
    }
  }).sort((a, b) => Number(b.counted > 0) - Number(a.counted > 0) || b.count - a.count || (a.look < b.look ? -1 : 1))
}

function asksAbout(look: string, [first, ...more]: readonly Card[], rules: Rules): { readonly asks?: Asks } {
  const isLike = rules.scored?.has(look) === true
  if (first === undefined || !(isLike || rules.asksAboutStickies === true)) return {}
  const cards = [first, ...more].map(({ id }) => id)
  const why = isLike ? 'like a scored one' : 'beside scored cards'
  return { asks: { why, cards, example: nameOf(first.text, first.said) } }
}

/** Whether a kind counts by its look alone, whatever single cards say of themselves. */
function isTicked(card: Card, rules: Rules): boolean {
  return findMilestone({ ...card, mark: ABSENT, record: ABSENT, said: null }, rules).isMilestone
}
