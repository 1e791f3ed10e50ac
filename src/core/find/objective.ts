import { chroma, perObject, type Box } from '../base/index.ts'
import type { Card } from '../plan/index.ts'
import { collapse } from '../text/index.ts'
import { isBlank } from './find.ts'
import { ownFill } from './look.ts'

/**
 * The words of the objective a card belongs to, or null. On the OKRA board that is the dotted rectangle above the card
 * in its column (docs/finding.md, The objective of a card): the nearest one of the card’s own colour, else the nearest
 * of any.
 */
export function objectiveOf(card: Card, objectives: readonly Card[]): string | null {
  const above = objectives.filter((other) => other.id !== card.id && isAbove(other.box, card.box))
  const fill = hexOf(card)
  const kin = above.filter((other) => hexOf(other) === fill)
  const [nearest] = Array.from(kin.length > 0 ? kin : above).sort((a, b) => bottom(b.box) - bottom(a.box))
  return nearest === undefined ? null : collapse(nearest.text)
}

/** Metrics have a dashed border as well, but are one line high: their width is more than this many heights. */
const LINE = 8

/** A rectangle with a dotted border and words that claim something: no placeholder, no metric, no hypothesis. */
export const isObjective = perObject((card: Card): boolean => {
  const { box, shape } = card
  const fill = ownFill(card)
  return (
    (shape === 'SQUARE' || shape === 'ROUNDED_RECTANGLE') &&
    card.border === 'dashed' &&
    card.record.kind === 'absent' &&
    fill.kind === 'solid' &&
    chroma(fill.hex) >= 8 &&
    box !== null &&
    box.width <= box.height * LINE &&
    !isBlank(card) &&
    !isHypothesis(collapse(card.text))
  )
})

/** All that an objective says to the cards below it. */
export function saysAsObjective(card: Card): string {
  return JSON.stringify([card.box, hexOf(card), card.text])
}

/** Hypotheses ask or suppose, in the languages OKRA boards are written in; a text cut short has lost its `?`. */
function isHypothesis(text: string): boolean {
  return /[?？][\s"”»)]*$/.test(text) || SUPPOSING.test(text)
}

const SUPPOSING =
  /^[¿"“«]?\s*(would|will|could|what if|if we|we (believe|think)|e se|ser[áa] que|acreditamos|y si|creemos|est-ce que|et si|nous (croyons|pensons)|was w[äa]re,? wenn|wenn wir|wir (glauben|denken))\b/i

/** Above, and in one column: at least half of the narrower one’s width lies over or under the other. */
function isAbove(over: Box | null, under: Box | null): boolean {
  if (over === null || under === null || over.y + over.height > under.y) return false
  const shared = Math.min(over.x + over.width, under.x + under.width) - Math.max(over.x, under.x)
  return shared >= Math.min(over.width, under.width) / 2
}

function bottom(box: Box | null): number {
  return box === null ? -Infinity : box.y + box.height
}

function hexOf(card: Card): string | null {
  const fill = ownFill(card)
  return fill.kind === 'solid' ? fill.hex : null
}
