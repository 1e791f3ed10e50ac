/**
 * A record’s dependencies between how they stand on the board and how the plan knows them. A copy carries the ids of the
 * place it was copied from (`at`), where other cards may have them here: what cannot be found for certain stands as its
 * name, and is never taken for the stranger with the same id.
 */
import { sameJson } from '../base/index.ts'
import { salvage, type Dependency, type MilestoneRecord, type Scores } from './record.ts'
import { stamp, type Stamped } from './stored.ts'

/** What stands for a card that was deleted before anybody wrote its name down. */
export const GONE = 'a card no longer on the board'
/** What stands for a card that was not copied along, where nobody wrote its name down. */
export const ELSEWHERE = 'a card of the board it was copied from'

/** Finds the cards of a page by the ids that stand in values on it. */
export interface Fellows {
  /** The card here that an id means which stands on `holder`, in a value written on `at`; null for none, or more than one. */
  readonly find: (id: string, place: { readonly holder: string; readonly at: string }) => string | null
  readonly nameOf: (id: string) => string | null
  /** The copies here whose records were written on a card that had this id. */
  readonly carrying: (id: string) => readonly string[]
}

/** In front of an id of another place: no node has such a one, so it never meets a stranger. */
const FOREIGN = 'elsewhere:'

/** The id that a dependency had where it was written. */
export function bareId(id: string): string {
  return id.startsWith(FOREIGN) ? id.slice(FOREIGN.length) : id
}

/** The record with its dependencies as cards of this page, or as words with the id that was `lost`. */
export function asRead(record: MilestoneRecord, holder: string, fellows: Fellows): MilestoneRecord {
  const dependencies = readWaits(record, holder, fellows)
  return sameJson(dependencies, record.dependencies)
    ? record
    : { ...record, dependencies: Array.from(dependencies ?? []) }
}

interface Waits {
  readonly at: string
  readonly dependencies?: readonly Dependency[] | undefined
  readonly names?: Readonly<Record<string, string>> | undefined
}

/** The dependencies of a record that stands on `holder`. */
export function readWaits(
  { dependencies, at, names = {} }: Waits,
  holder: string,
  fellows: Fellows,
): readonly Dependency[] | undefined {
  // Words stand as they are; most records wait for nothing else.
  if (dependencies?.every((item) => 'text' in item) !== false) return dependencies
  return dependencies.map((item): Dependency => {
    if ('text' in item) return item
    const { card } = item
    const found = fellows.find(card, { holder, at })
    if (found !== null) return { card: found }
    const isForeign = at !== holder || card !== bareId(card)
    return { text: names[card] ?? (isForeign ? ELSEWHERE : GONE), lost: isForeign ? FOREIGN + bareId(card) : card }
  })
}

/** What can be read of a damaged record on a card, and the id it is known by from elsewhere. */
export function salvageOn(raw: string, holder: string, fellows: Fellows): { scores: Scores; was: string | null } {
  const { at = holder, was = null, names, ...scores } = salvage(raw)
  const dependencies = readWaits({ dependencies: scores.dependencies, at, names }, holder, fellows)
  return {
    scores: dependencies === undefined ? scores : { ...scores, dependencies },
    was: at === holder ? was : at,
  }
}

/**
 * What is written on the card `id` for a record as it was read: every id is one of this page, the names of the cards it
 * waits for stand at its top, and where it was a copy, the id it is known by elsewhere stays as `was`.
 */
export function asWritten(record: MilestoneRecord, id: string, { nameOf }: Fellows): Stamped<MilestoneRecord> {
  const waits: readonly Dependency[] = record.dependencies ?? []
  const names = new Map<string, string>()
  for (const item of waits) {
    const card = cardOf(item)
    const before = record.at === id && card !== null ? record.names?.[card] : undefined
    const name = 'text' in item ? nameIn(item.text) : (nameOf(item.card) ?? before)
    if (card !== null && name) names.set(card, name)
  }
  const next: MilestoneRecord = { ...record }
  if (record.at !== id) next.was = record.at
  if (record.dependencies !== undefined) next.dependencies = waits.map(kept)
  if (names.size > 0) next.names = Object.fromEntries(names)
  else delete next.names
  return stamp(id, next)
}

function kept(item: Dependency): { text: string } | { card: string } {
  const card = cardOf(item)
  return card === null && 'text' in item ? { text: item.text } : { card: card ?? '' }
}

/** The card that a dependency is on, found or not; null for a party outside. */
export function cardOf(item: Dependency): string | null {
  return 'card' in item ? item.card : (item.lost ?? null)
}

/** The words of a dependency, where they are a name that somebody gave. */
export function nameIn(words: string): string | null {
  return words === GONE || words === ELSEWHERE ? null : words
}

/** The teams, providers and things outside that a milestone waits for; a card that cannot be found is none of them. */
export function partiesIn({ dependencies = [] }: Scores): string[] {
  return dependencies.flatMap((item) => ('text' in item && item.lost === undefined ? [item.text] : []))
}
