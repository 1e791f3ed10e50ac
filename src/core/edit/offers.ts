/**
 * What people did on the board by hand, offered as a change to the plan: an edited cell of the milestone table, a
 * connector drawn between two milestones, an end of ours that was taken off. Nothing is changed before somebody says so.
 */
import { perObject } from '../base/index.ts'
import type { BoardTable, Link, FoundPlan, Milestone, Offer } from '../plan/index.ts'
import { cardOf, isColumn, nameIn, type ColumnKey } from '../record/index.ts'
import { keysIn, digestOf, matchColumns, matchRows, readCell, wantedTable } from '../table/index.ts'
import { keyOf, shownBy, waitsIn } from '../weigh/index.ts'

/** Everything to be offered now, without what was declined and still stands as it did. */
export function offersOf(
  plan: FoundPlan,
  links: readonly Link[],
  table: BoardTable | null,
  declined: readonly string[],
): Offer[] {
  const dismissed = new Set(declined)
  return [
    ...cellOffers(plan, table, dismissed),
    ...nameOffers(plan.milestones),
    ...linkOffers(plan.milestones, links),
  ].filter((offer) => !dismissed.has(offerKey(offer)))
}

/** How a declined offer is remembered. */
export function offerKey({ id, state }: Pick<Offer, 'id' | 'state'>): string {
  return `${id} | ${state}`
}

/** A cell of the table that says something else than was written into it. */
interface HandEdit {
  readonly card: string
  readonly column: ColumnKey
  /** The title by which builds that knew columns by their titles remember it. */
  readonly title: string
  readonly says: string
}

export const handEdits = perObject((table: BoardTable): readonly HandEdit[] => {
  if (table.rows.kind !== 'ok') return []
  const known = table.rows.value
  const keys = keysIn(known)
  const columns = matchColumns(known.columns, table.texts)
  const rows = matchRows(known, table.texts)
  return known.rows.flatMap(({ card, cells }, row) => {
    const at = rows[row]
    if (at === null || at === undefined) return []
    return keys.flatMap((column, nth): HandEdit[] => {
      const place = columns[nth]
      const says = place === null || place === undefined ? undefined : table.texts[at]?.[place]
      if (says === undefined || digestOf(says) === cells[nth] || !isColumn(column)) return []
      return [{ card, column, title: known.columns[nth] ?? '', says }]
    })
  })
})

function cellOffers(plan: FoundPlan, table: BoardTable | null, dismissed: ReadonlySet<string>): Offer[] {
  const byHand = table === null ? [] : handEdits(table)
  if (byHand.length === 0) return []
  const byId = new Map(plan.milestones.map((milestone) => [milestone.id, milestone]))
  const wanted = wantedTable(plan, 'reading', [])
  const wantedCells = new Map(wanted.rows.map(({ card, cells }) => [card, cells]))
  return byHand.flatMap(({ card, column, title, says }): Offer[] => {
    const milestone = byId.get(card)
    if (milestone === undefined) return []
    if (says === wantedCells.get(card)?.[wanted.columns.indexOf(column)]?.text) return []
    const state = digestOf(says)
    if (dismissed.has(offerKey({ id: `cell ${card} ${title}`, state }))) return []
    const patch = readCell(column, says, milestone, plan)
    return [{ kind: 'cell', id: `cell ${card} ${column}`, state, card, column, says, patch }]
  })
}

/** Whether anybody waits for a card that cannot be found and is known by its name. */
export function isAnyoneLost(milestones: readonly Milestone[]): boolean {
  return milestones.some(({ scores: { dependencies = [] } }) => dependencies.some((item) => 'lost' in item))
}

function nameOffers(milestones: readonly Milestone[]): Offer[] {
  const asked = milestones.flatMap(({ id: from, scores: { dependencies = [] } }) =>
    dependencies.flatMap((item) => {
      const name = 'text' in item && item.lost !== undefined ? nameIn(item.text) : null
      return name === null ? [] : [{ from, item, name, dependencies }]
    }),
  )
  const names = new Map<string, string[]>()
  if (asked.length > 0) for (const { id, name } of milestones) names.set(name, [...(names.get(name) ?? []), id])
  return asked.flatMap(({ from, item, name, dependencies }): Offer[] => {
    const [to, ...more] = (names.get(name) ?? []).filter((id) => id !== from)
    if (to === undefined || more.length > 0 || dependencies.some((other) => cardOf(other) === to)) return []
    return [{ kind: 'named', id: `named ${from} ${cardOf(item) ?? ''}`, state: to, from, to, item }]
  })
}

/** Captions that say which way a connector is meant, in the languages of the method’s boards. */
const WAITS = /depends? on|needs|waits? for|blocked by|requires|depende de|precisa de|espera|bloqueado/i
const COMES_FIRST = /blocks|enables|unlocks|before|then|precedes|leads to|bloqueia|habilita|antes/i

function linkOffers(milestones: readonly Milestone[], links: readonly Link[]): Offer[] {
  const waits = waitsIn(milestones)
  if (waits.length === 0 && links.length === 0) return []
  const ids = new Set(milestones.map(({ id }) => id))
  const known = new Set(waits.map(keyOf))
  const offers: Offer[] = []
  for (const { id, from, to, says, ours } of links) {
    const isBetween = from !== null && to !== null && from !== to && ids.has(from) && ids.has(to)
    if (ours !== null) {
      const isAsDrawn = from === ours.from && to === ours.to
      if (isAsDrawn || !known.has(keyOf(ours))) continue
      const about = { id: `link ${id}`, state: `${from ?? '–'} ${to ?? '–'}`, connector: id }
      if (isBetween) offers.push({ kind: 'moved', ...about, from, to, was: ours })
      else offers.push({ kind: 'loose', ...about, ...ours })
    } else if (isBetween && !known.has(keyOf({ from, to })) && !known.has(keyOf({ from: to, to: from }))) {
      const isTurned = COMES_FIRST.test(says) && !WAITS.test(says)
      const isClear = isTurned || WAITS.test(says)
      const wait = isTurned ? { from: to, to: from } : { from, to }
      offers.push({ kind: 'connected', id: `link ${id}`, state: `${from} ${to}`, isClear, ...wait })
    }
  }
  const shown = shownBy(links)
  for (const wait of waits.filter(({ to }) => ids.has(to)))
    if (!shown.has(keyOf(wait))) offers.push({ kind: 'undrawn', id: `wait ${keyOf(wait)}`, state: 'undrawn', ...wait })
  return offers
}
