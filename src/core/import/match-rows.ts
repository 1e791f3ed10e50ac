import { unguard } from '../export/index.ts'
import type { Milestone } from '../plan/index.ts'
import { COLUMN_TITLES } from '../record/index.ts'
import { clean, collapse, TYPES } from '../text/index.ts'
import type { ReadRow } from './row.ts'

/** Which milestone a row means. */
export type Match =
  | { readonly kind: 'card'; readonly milestone: Milestone }
  | { readonly kind: 'new' }
  | { readonly kind: 'unclear'; readonly why: string }

/**
 * Finds the milestone of every row: by the card’s id, else by its text, told apart only as far as needed: exactly as
 * written, then without accents, capitals and punctuation, then without the method’s prefix (`Spike: `). Where as many
 * rows as cards say the same, they go together in their order.
 */
export function matchRows(rows: readonly ReadRow[], milestones: readonly Milestone[]): readonly Match[] {
  const taken = new Set<string>()
  const matches = new Map<ReadRow, Match>()
  const take = (row: ReadRow, milestone: Milestone): void => {
    taken.add(milestone.id)
    matches.set(row, { kind: 'card', milestone })
  }
  const cardOf = findById(rows, milestones)
  for (const row of rows) {
    const milestone = cardOf(row)
    if (milestone === null) continue
    if (taken.has(milestone.id)) matches.set(row, { kind: 'unclear', why: 'another row already names this card.' })
    else take(row, milestone)
  }
  for (const keyOf of [exactKey, nameKey, bareKey]) matchBy(keyOf, rows, milestones, taken, matches, take)
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
  const isNamed = (row: ReadRow, { name }: Milestone) => row.name === '' || nameKey(name) === nameKey(row.name)
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

function matchBy(
  keyOf: (name: string) => string,
  rows: readonly ReadRow[],
  milestones: readonly Milestone[],
  taken: ReadonlySet<string>,
  matches: Map<ReadRow, Match>,
  take: (row: ReadRow, milestone: Milestone) => void,
): void {
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
    if (key === '' || found.length === 0) continue
    if (found.length === group.length)
      group.forEach((row, index) => found.slice(index, index + 1).forEach((card) => take(row, card)))
    else for (const row of group) matches.set(row, { kind: 'unclear', why: howMany(group.length, found.length) })
  }
}

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
