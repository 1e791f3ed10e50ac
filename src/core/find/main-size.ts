import type { Card } from '../card.ts'
import { isWideSolidRectangle, type Because, type Verdict } from './find.ts'

/** Areas further apart than this factor belong to different things: cards, chips of a legend, buttons, banners. */
const ALIKE = 2.5

/** Better reasons than a look: what wears them tells how large milestones are here. */
const KNOWN_BY: ReadonlySet<Because> = new Set<Because>([
  'it was scored',
  'its text says so',
  'it is empty or a placeholder',
])

/**
 * Ids of wide rectangles that only look like milestones and are of quite another size than the board’s milestones: a
 * legend’s chips, a wireframe’s buttons. The size to compare with is that of cards known for a better reason (the
 * template’s placeholders among them); where there are none, that of the largest group of alike cards.
 */
export function strays(cards: readonly Card[], verdicts: ReadonlyMap<string, Verdict>): ReadonlySet<string> {
  const sized = cards.flatMap((card) => {
    const because = verdicts.get(card.id)?.because
    const area = card.box === null ? 0 : roughly(card.box.width * card.box.height)
    return because === undefined || area === 0 || !isWideSolidRectangle(card) ? [] : [{ id: card.id, because, area }]
  })
  const lookers = sized.filter(({ because }) => because === 'it looks like one')
  const known = new Set(sized.flatMap(({ because, area }) => (KNOWN_BY.has(because) ? [area] : [])))
  const main = known.size > 0 ? Array.from(known) : mainArea(lookers.map(({ area }) => area))
  return new Set(lookers.flatMap(({ id, area }) => (main.some((other) => isAlike(area, other)) ? [] : [id])))
}

/** Two digits are enough to tell cards from chips, and leave few areas to compare. */
function roughly(area: number): number {
  return Number(area.toPrecision(2))
}

/** The area that most others are like; of several, the largest: cards are made to be read from afar. */
function mainArea(areas: readonly number[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const area of areas) counts.set(area, (counts.get(area) ?? 0) + 1)
  let best: { area: number; alike: number } | null = null
  for (const area of Array.from(counts.keys()).sort((a, b) => b - a)) {
    let alike = 0
    for (const [other, count] of counts) if (isAlike(area, other)) alike += count
    if (best === null || alike > best.alike) best = { area, alike }
  }
  return best === null ? [] : [best.area]
}

function isAlike(a: number, b: number): boolean {
  return Math.max(a, b) <= Math.min(a, b) * ALIKE
}
