/** The chart of value against effort: drawn once for a day, and left alone on every later one. */
import { findFreePlace } from '../board/find-free-place.ts'
import type { Result } from '../board/paint-card.ts'
import { union } from '../core/base/index.ts'
import type { Sketch } from '../core/sketch/index.ts'
import { drawSketch, dressFrame, place } from './draw-sketch.ts'
import { boxesOf } from './legend.ts'
import type { Workshop } from './workshop.ts'

/** A chart of the same day is brought up to date where it stands; any other is a picture of its own day. */
export async function putChart(
  shop: Workshop,
  day: string,
  sketch: Sketch,
  around: readonly string[],
): Promise<Result> {
  if (!(await shop.fonts.loadOurs())) return 'no font'
  const name = `Value vs effort, ${day}`
  const known = shop.find('chart').find((node) => node.name === name)
  if (known?.type === 'FRAME') return (await drawSketch(shop, known, sketch)) ? 'done' : 'unchanged'
  const free = findFreePlace(shop.board, sketch, union(boxesOf(shop, around)))
  const create = () => figma.createFrame()
  await shop.make(create, { what: 'chart' }, async (chart) => {
    dressFrame(chart, sketch, name)
    await drawSketch(shop, chart, sketch)
    place(chart, free)
  })
  return 'done'
}
