/** The legend: one card on the page that says what the colours mean. It stays where people put it. */
import { findFreePlace } from '../board/find-free-place.ts'
import type { Result } from '../board/paint-card.ts'
import { union } from '../core/base/index.ts'
import type { Sketch } from '../core/sketch/index.ts'
import { drawSketch, dressFrame, place } from './draw-sketch.ts'
import type { Workshop } from './workshop.ts'

/** Brings the legend up to date; without a sketch, takes it away. A new one finds a free place beside the cards. */
export async function putLegend(shop: Workshop, sketch: Sketch | null, around: readonly string[]): Promise<Result> {
  const [first, ...more] = shop.find('legend')
  for (const twin of more) shop.take(twin)
  if (sketch === null) {
    if (first !== undefined) shop.take(first)
    return first === undefined && more.length === 0 ? 'unchanged' : 'done'
  }
  const known = first?.type === 'FRAME' ? first : null
  if (known !== null) {
    const isDrawn = await drawSketch(shop, known, sketch)
    return isDrawn || more.length > 0 ? 'done' : 'unchanged'
  }
  if (!(await shop.fonts.loadOurs())) return 'unchanged'
  const free = findFreePlace(shop.board, sketch, union(boxesOf(shop, around)))
  const create = () => figma.createFrame()
  await shop.make(create, { what: 'legend' }, async (legend) => {
    dressFrame(legend, sketch, 'Legend: what the colours mean')
    await drawSketch(shop, legend, sketch)
    place(legend, free)
  })
  return 'done'
}

/** Where cards lie on the page. */
export function boxesOf(
  { board }: Workshop,
  ids: readonly string[],
): { x: number; y: number; width: number; height: number }[] {
  return ids.flatMap((id) => board.cards.get(id)?.box ?? [])
}
