import type { Box } from '../base/index.ts'
import type { Card, Section } from '../plan/index.ts'

/**
 * Ids of the cards in the order a person reads the board: loose cards before sections, sections by their own place, and
 * within each, rows from top to bottom and left to right. Never layer order.
 */
export interface Order {
  readonly put: (card: Pick<Card, 'id' | 'box' | 'section'>) => void
  readonly drop: (id: string) => void
  /** All sections of the page. */
  readonly setSections: (sections: readonly Section[]) => void
  /** The same list as long as nothing moved. */
  readonly ids: () => readonly string[]
}

interface Placed {
  readonly id: string
  readonly box: Box | null
}

interface Shelf {
  readonly cards: Map<string, Placed>
  /** In order; null since one of them moved. */
  rows: readonly string[] | null
}

export function openOrder(): Order {
  const homes = new Map<string, string | null>()
  const shelves = new Map<string | null, Shelf>()
  let sections: readonly Section[] = []
  let ordered: readonly string[] | null = null

  const shelfOf = (home: string | null): Shelf => {
    const shelf = shelves.get(home) ?? { cards: new Map<string, Placed>(), rows: null }
    shelves.set(home, shelf)
    return shelf
  }
  const drop = (id: string): void => {
    const home = homes.get(id)
    if (home === undefined) return
    homes.delete(id)
    const shelf = shelfOf(home)
    shelf.cards.delete(id)
    shelf.rows = null
    ordered = null
  }
  return {
    put: (card) => {
      const { id, box, section } = card
      if (homes.has(id) && homes.get(id) === section) {
        const { cards } = shelfOf(section)
        const placed = cards.get(id)
        if (placed !== undefined && isSameBox(placed.box, box)) {
          cards.set(id, card)
          return
        }
      } else drop(id)
      homes.set(id, section)
      const shelf = shelfOf(section)
      shelf.cards.set(id, card)
      shelf.rows = null
      ordered = null
    },
    drop,
    setSections: (next) => {
      sections = next
      ordered = null
    },
    ids: () => (ordered ??= walk(sections, shelves)),
  }
}

/** Whose section is none of the page’s lies loose. */
function walk(sections: readonly Section[], shelves: ReadonlyMap<string | null, Shelf>): readonly string[] {
  const known = new Set(sections.map((section) => section.id))
  const isLoose = (home: string | null) => home === null || !known.has(home)
  const inside = groupBy(sections, ({ parent }) => (isLoose(parent) ? null : parent))
  const lists: (readonly string[])[] = [looseRows(shelves, isLoose)]
  const visit = (container: string | null) => {
    for (const section of inRows(inside.get(container) ?? [])) {
      const shelf = shelves.get(section.id)
      if (shelf !== undefined) lists.push(rowsOf(shelf))
      visit(section.id)
    }
  }
  visit(null)
  return lists.flat()
}

function looseRows(shelves: ReadonlyMap<string | null, Shelf>, isLoose: (home: string | null) => boolean) {
  const loose = Array.from(shelves).flatMap(([home, shelf]) => (isLoose(home) && shelf.cards.size > 0 ? [shelf] : []))
  const [only, ...more] = loose
  if (only === undefined) return []
  return more.length === 0 ? rowsOf(only) : idsOf(inRows(loose.flatMap(({ cards }) => Array.from(cards.values()))))
}

function rowsOf(shelf: Shelf): readonly string[] {
  return (shelf.rows ??= idsOf(inRows(Array.from(shelf.cards.values()))))
}

function idsOf(placed: readonly Placed[]): string[] {
  return placed.map(({ id }) => id)
}

function isSameBox(a: Box | null, b: Box | null): boolean {
  if (a === null || b === null) return a === b
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

/** The same of a whole page at once. */
export function readingOrder(cards: readonly Card[], sections: readonly Section[]): readonly string[] {
  const order = openOrder()
  order.setSections(sections)
  for (const card of cards) order.put(card)
  return order.ids()
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
