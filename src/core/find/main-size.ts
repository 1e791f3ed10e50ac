import type { Because, Card } from '../plan/index.ts'
import { isWideSolidRectangle, type Verdict } from './find.ts'
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

/** Ids of cards that only look like milestones and are of quite another size than the board’s milestones. */
export function strays(cards: readonly Card[], verdicts: ReadonlyMap<string, Verdict>): ReadonlySet<string> {
  return new Set([...strayRectangles(cards, verdicts), ...strayLikes(cards, verdicts)])
}

/**
 * Wide rectangles: a legend’s chips, a wireframe’s buttons. The size to compare with is that of cards known for a better
 * reason (the template’s placeholders among them); where there are none, that of the largest group of alike cards.
 */
function strayRectangles(cards: readonly Card[], verdicts: ReadonlyMap<string, Verdict>): readonly string[] {
  const sized = cards.flatMap((card) => {
    const because = verdicts.get(card.id)?.because
    const area = areaOf(card)
    return because === undefined || area === 0 || !isWideSolidRectangle(card) ? [] : [{ id: card.id, because, area }]
  })
  const lookers = sized.filter(({ because }) => LOOKED_AT.has(because))
  const known = new Set(sized.flatMap(({ because, area }) => (KNOWN_BY.has(because) ? [area] : [])))
  const main = known.size > 0 ? Array.from(known) : mainArea(lookers.map(({ area }) => area))
  return lookers.flatMap(({ id, area }) => (main.some((other) => isAlike(area, other)) ? [] : [id]))
}

/** Whatever else is taken for the like of a scored card: compared with the scored ones of its kind. */
function strayLikes(cards: readonly Card[], verdicts: ReadonlyMap<string, Verdict>): readonly string[] {
  const likes = cards.filter(
    (card) =>
      card.box !== null && verdicts.get(card.id)?.because === 'it is like a scored one' && !isWideSolidRectangle(card),
  )
  if (likes.length === 0) return []
  const scored = new Map<string, Set<number>>()
  for (const card of cards) {
    if (card.record.kind === 'absent') continue
    scored.set(kindKey(card), (scored.get(kindKey(card)) ?? new Set()).add(areaOf(card)))
  }
  return likes.flatMap((card) => {
    const areas = Array.from(scored.get(kindKey(card)) ?? [])
    return areas.some((other) => isAlike(areaOf(card), other)) ? [] : [card.id]
  })
}

function areaOf({ box }: Card): number {
  return box === null ? 0 : roughly(box.width * box.height)
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
