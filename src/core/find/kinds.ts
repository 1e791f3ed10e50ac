import type { Asks, Card, Kind } from '../plan/index.ts'
import { ABSENT } from '../record/index.ts'
import { nameOf } from '../text/index.ts'
import { findMilestone, isBlank, type Rules, type Verdict } from './find.ts'
import { describeLook, lookOf, ownFill } from './look.ts'

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
      example: nameOf(first.text, first.fromText),
      ...asksAbout(look, open, rules),
    }
  }).sort((a, b) => Number(b.counted > 0) - Number(a.counted > 0) || b.count - a.count || (a.look < b.look ? -1 : 1))
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
