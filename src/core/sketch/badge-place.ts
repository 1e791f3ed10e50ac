import type { Box } from '../base/index.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Between a card and its pill, in parts of the pill’s height. */
const GAP = 0.12

/**
 * Where a pill hangs, in its card’s own coordinates (so that it turns with the card): below the bottom-right corner.
 * Where other cards are too close for that, beside the corner, or astride the card’s lower edge, or just inside it,
 * where cards have the least text. `isFree` is asked about a place in the same coordinates.
 */
export function placePill(card: Size, pill: Size, isFree: (box: Box) => boolean): { x: number; y: number } {
  const gap = pill.height * GAP
  const x = card.width - pill.width
  const below = { x, y: card.height + gap }
  const beside = { x: card.width + gap, y: card.height - pill.height }
  const astride = { x, y: card.height - pill.height / 2 }
  const inside = { x: x - gap, y: card.height - pill.height - gap }
  return [below, beside, astride].find((place) => isFree({ ...place, ...pill })) ?? inside
}
