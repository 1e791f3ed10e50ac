import { perInputs, type Box } from '../base/index.ts'
import type { Card, Section } from '../plan/index.ts'

/**
 * Ids of the cards in the order a person reads the board: loose cards before sections, sections by their own place,
 * and within each, rows from top to bottom and left to right. Never layer order. Scoring moves nothing, so the order is
 * worked out again only when a card or section did.
 */
export const readingOrder = perInputs(putInOrder, (cards, sections) => [
  ...cards.flatMap(({ id, box, section }) => [id, box, section]),
  ...sections,
])

function putInOrder(cards: readonly Card[], sections: readonly Section[]): readonly string[] {
  const known = new Set(sections.map((section) => section.id))
  const home = (parent: string | null) => (parent !== null && known.has(parent) ? parent : null)
  const cardsIn = groupBy(cards, (card) => home(card.section))
  const sectionsIn = groupBy(sections, (section) => home(section.parent))
  const ordered: string[] = []
  const visit = (container: string | null) => {
    for (const card of inRows(cardsIn.get(container) ?? [])) ordered.push(card.id)
    for (const section of inRows(sectionsIn.get(container) ?? [])) visit(section.id)
  }
  visit(null)
  return ordered
}

interface Placed {
  readonly id: string
  readonly box: Box | null
}

/**
 * Rows by the first card of each: whatever starts above its middle lies beside it. Cards drawn by hand are never
 * aligned to the pixel (the author’s are up to 16 px apart). What has no place comes last.
 */
function inRows<T extends Placed>(items: readonly T[]): T[] {
  const placed = items.flatMap((item) => (item.box === null ? [] : [{ item, box: item.box }]))
  const unplaced = items.filter((item) => item.box === null)
  placed.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x || compareIds(a.item.id, b.item.id))
  const rows: { middle: number; members: typeof placed }[] = []
  for (const entry of placed) {
    const row = rows[rows.length - 1]
    if (row !== undefined && entry.box.y < row.middle) row.members.push(entry)
    else rows.push({ middle: entry.box.y + entry.box.height / 2, members: [entry] })
  }
  const inOrder = rows.flatMap(({ members }) =>
    members.sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y || compareIds(a.item.id, b.item.id)),
  )
  return [...inOrder.map(({ item }) => item), ...unplaced.sort((a, b) => compareIds(a.id, b.id))]
}

/** Older node first: ids are `session:counter`, compared number by number. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [numbersIn(a), numbersIn(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1)
    if (difference !== 0) return difference
  }
  return a < b ? -1 : a > b ? 1 : 0
}

function numbersIn(id: string): number[] {
  return (id.match(/\d+/g) ?? []).map(Number)
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
