import { inSentence, quote } from '../base/index.ts'
import type { Milestone } from '../plan/index.ts'
import { glyphOf, SCALE_ATTRIBUTES, type Words } from '../record/index.ts'
import { handOver, NOT_KNOWN, worthOf } from '../weigh/index.ts'
import { heading, list, paragraph, tableOf, type Block, type Document } from './document.ts'
import { titlesOf } from './milestone-table.ts'
import { provenance, SIGNALS, type TakeHome } from './take-home.ts'

/** `session-4-order.md`: the milestones in the order Session #4 can lay them out in. */
export function handoverDocument(home: TakeHome): Document {
  const { order, cycles } = handOver(home.plan)
  const { words } = home.plan
  const places = new Map(order.map(({ id }, index) => [id, index + 1]))
  return {
    title: 'Order for Session #4',
    blocks: [
      provenance(home),
      paragraph(
        'By value for effort, and nothing before what it waits for. A place to start from: the quarter is planned in Session #4.',
      ),
      ...tableOf(
        ['#', ...titlesOf(['name', 'value', ...SCALE_ATTRIBUTES]), 'After'],
        order.map((milestone, index) => [
          String(index + 1),
          ...describe(milestone, words),
          afterWhat(milestone, places),
        ]),
      ),
      ...circlesToBreak(cycles),
      SIGNALS,
    ],
  }
}

function describe({ name, scores }: Milestone, words: Words): string[] {
  return [
    name,
    worthOf(scores, words) ?? inSentence(NOT_KNOWN),
    ...SCALE_ATTRIBUTES.map((attribute) => glyphOf(attribute, scores[attribute])),
  ]
}

/** `#1, #4`: the places of the milestones it waits for; teams outside by name. */
function afterWhat({ scores }: Milestone, places: ReadonlyMap<string, number>): string {
  return (scores.dependencies ?? [])
    .flatMap((item) => {
      if ('text' in item) return [item.text]
      const place = places.get(item.card)
      return place === undefined ? [] : [`#${place}`]
    })
    .join(', ')
}

function circlesToBreak(cycles: readonly (readonly Milestone[])[]): Block[] {
  if (cycles.length === 0) return []
  return [
    heading('Waiting in a circle'),
    paragraph('These wait for each other, so no order is right. Decide which one can begin without the others.'),
    ...list(cycles.map((circle) => circle.map(({ name }) => quote(name, 90)).join(' ↔ '))),
  ]
}
