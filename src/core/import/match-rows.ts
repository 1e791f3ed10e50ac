import { unguard } from '../export/index.ts'
import type { Milestone } from '../plan/index.ts'
import { COLUMN_TITLES } from '../record/index.ts'
import { clean, collapse, TYPES } from '../text/index.ts'
import { idsOfTime } from './card-ids.ts'
import { mayBe } from './changed-names.ts'
import type { ReadRow } from './row.ts'

/** Which milestone a row means. */
export type Match =
  | { readonly kind: 'card'; readonly milestone: Milestone }
  | { readonly kind: 'new' }
  /** Nobody can tell which of these cards it means: somebody has to say. */
  | { readonly kind: 'ask'; readonly why: string; readonly among: readonly Milestone[] }
  | { readonly kind: 'refused'; readonly why: string }

/** Whether a row says of this milestone nothing but what it says already. */
export type SaysNothingNew = (row: ReadRow, milestone: Milestone) => boolean

/** Which card somebody said a row means, by its line; null: a new one. */
export type ChosenCards = ReadonlyMap<number, string | null>

/**
 * Finds the milestone of every row: by the card’s id, else by its text, told apart only as far as needed: exactly as
 * written, then without accents, capitals and punctuation, then without the method’s prefix (`Spike: `). Cards of one
 * text are told apart by what they say; where that is not enough, it is asked.
 */
export function matchRows(
  rows: readonly ReadRow[],
  milestones: readonly Milestone[],
  saysNothingNew: SaysNothingNew,
  chosen: ChosenCards = new Map(),
): readonly Match[] {
  const taken = new Set<string>()
  const matches = new Map<ReadRow, Match>()
  const take = (row: ReadRow, milestone: Milestone): void => {
    taken.add(milestone.id)
    matches.set(row, { kind: 'card', milestone })
  }
  for (const row of rows) {
    const said = chosen.get(row.line)
    const milestone = milestones.find(({ id }) => id === said)
    if (milestone !== undefined && !taken.has(milestone.id)) take(row, milestone)
    else if (said === null) matches.set(row, { kind: 'new' })
  }
  const cardOf = findById(rows, milestones)
  for (const row of rows) {
    const milestone = matches.has(row) ? null : cardOf(row)
    if (milestone === null) continue
    if (taken.has(milestone.id)) matches.set(row, { kind: 'refused', why: 'another row already names this card.' })
    else take(row, milestone)
  }
  const finding = { rows, milestones, taken, matches, take, saysNothingNew }
  for (const keyOf of [exactKey, nameKey, bareKey]) matchBy(keyOf, finding)
  matchCut(finding)
  askChanged(finding)
  return rows.map((row) => matches.get(row) ?? { kind: 'new' })
}

/**
 * Another board’s cards may have the ids of these. Where a card’s text is not what the row says, it was renamed since,
 * unless another card has that text, or several rows carry ids and not one of them its card’s text.
 */
function findById(rows: readonly ReadRow[], milestones: readonly Milestone[]): (row: ReadRow) => Milestone | null {
  const byId = groupBy(
    milestones.flatMap((milestone) => [milestone.id, ...(milestone.formerIds ?? [])].map((id) => ({ id, milestone }))),
    ({ id }) => id,
  )
  const byName = groupBy(milestones, ({ name }) => nameKey(name))
  const known = (row: ReadRow) =>
    (row.card === null ? [] : (byId.get(row.card) ?? [])).map(({ milestone }) => milestone)
  const isNamed = (row: ReadRow, { name }: Milestone) =>
    row.name === '' || nameKey(name) === nameKey(row.name) || (mayBe(row.name, name) && !byName.has(nameKey(row.name)))
  const carrying = rows.filter((row) => known(row).length > 0)
  const isOfHere = carrying.length < 2 || carrying.some((row) => known(row).some((each) => isNamed(row, each)))
  return (row) => {
    const found = known(row)
    const named = found.filter((each) => isNamed(row, each))
    const isRenamed = isOfHere && !byName.has(nameKey(row.name))
    const [only, ...more] = named.length > 0 || !isRenamed ? named : found
    return only === undefined || more.length > 0 ? null : only
  }
}

interface Finding {
  readonly rows: readonly ReadRow[]
  readonly milestones: readonly Milestone[]
  readonly taken: ReadonlySet<string>
  readonly matches: Map<ReadRow, Match>
  readonly take: (row: ReadRow, milestone: Milestone) => void
  readonly saysNothingNew: SaysNothingNew
}

function matchBy(keyOf: (name: string) => string, finding: Finding): void {
  const { rows, milestones, taken, matches } = finding
  const cards = groupBy(
    milestones.filter(({ id }) => !taken.has(id)),
    ({ name }) => keyOf(name),
  )
  const asking = groupBy(
    rows.filter((row) => !matches.has(row) && row.name !== ''),
    ({ name }) => keyOf(name),
  )
  for (const [key, group] of asking) {
    const found = cards.get(key) ?? []
    if (key !== '' && found.length > 0) matchGroup(group, found, finding)
  }
}

/** Rows and cards of one text. */
function matchGroup(rows: readonly ReadRow[], cards: readonly Milestone[], finding: Finding): void {
  const { taken, matches, take, saysNothingNew } = finding
  const isFree = (row: ReadRow) => !matches.has(row)
  const left = () => cards.filter(({ id }) => !taken.has(id))
  if (rows.length === 1 && cards.length === 1) {
    rows.forEach((row) => cards.forEach((card) => take(row, card)))
    return
  }
  // A time that only one of these ids becomes in a spreadsheet is that id.
  for (const row of rows) {
    const ids =
      row.time === undefined
        ? []
        : idsOfTime(
            row.time,
            cards.map(({ id }) => id),
          )
    const meant = left().filter(({ id }) => ids.length === 1 && ids.includes(id))
    meant.forEach((card) => take(row, card))
  }
  const [doubtful, among] = [rows.filter(isFree), left()]
  if (doubtful.length === among.length && (among.length === 1 || areAlike(among))) {
    doubtful.forEach((row, index) => among.slice(index, index + 1).forEach((card) => take(row, card)))
    return
  }
  // What changes nothing may be said of any of them; what is left over is still nobody’s for certain.
  for (const row of doubtful) {
    const same = left().find((card) => saysNothingNew(row, card))
    if (same !== undefined) take(row, same)
  }
  const why = howMany(rows.length, cards.length)
  for (const row of doubtful.filter(isFree))
    matches.set(row, among.length === 0 ? { kind: 'refused', why } : { kind: 'ask', why, among })
}

/** Nothing that a table could say tells these cards apart. */
function areAlike(cards: readonly Milestone[]): boolean {
  const told = ({ scores, type, section, objective }: Milestone) => JSON.stringify([scores, type, section, objective])
  return new Set(cards.map(told)).size <= 1
}

/** Tools cut long names; the only card that goes on where a row ends in `…` is the one. */
function matchCut({ rows, milestones, taken, matches, take }: Finding): void {
  for (const row of rows) {
    const beginning = /^(.{40,})(?:…|\.\.\.)$/su.exec(row.name)?.[1]
    if (beginning === undefined || matches.has(row)) continue
    const found = milestones.filter(({ id, name }) => !taken.has(id) && exactKey(name).startsWith(exactKey(beginning)))
    const [only, ...more] = found
    if (only !== undefined && more.length === 0) take(row, only)
  }
}

/** A day or a number may have been the name of a card that spreadsheets change: nobody can tell of which. */
function askChanged({ rows, milestones, taken, matches }: Finding): void {
  for (const row of rows) {
    if (matches.has(row)) continue
    const among = milestones.filter(({ id, name }) => !taken.has(id) && mayBe(row.name, name))
    if (among.length > 0) matches.set(row, { kind: 'ask', why: CHANGED_NAME, among })
  }
}

const CHANGED_NAME = `a spreadsheet may have made this of a card’s name. Export with the column ${COLUMN_TITLES.card} to tell.`

function howMany(rows: number, cards: number): string {
  return `${cards === 1 ? 'one card says' : `${cards} cards say`} this, and ${rows === 1 ? 'one row does' : `${rows} rows do`}. Export with the column ${COLUMN_TITLES.card} to tell them apart.`
}

/** As written, but for white space and the guard against formulas. */
function exactKey(name: string): string {
  return unguard(collapse(clean(name)))
}

/** Letters and digits of any script, and what else has a meaning of its own (emoji, `$`, `+`); no accents, no capitals. */
export function nameKey(name: string): string {
  const folded = exactKey(name)
    .normalize('NFKD')
    .replace(/[\u0300-\u036F\uFE0E\uFE0F\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim()
  return folded === '' ? exactKey(name) : folded
}

const PREFIX = new RegExp(`^(${TYPES.join('|')}) `, 'i')

/** As `nameKey`, without the method’s prefix. */
export function bareKey(name: string): string {
  return nameKey(name).replace(PREFIX, '')
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
