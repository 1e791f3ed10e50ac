import { count } from '../base/index.ts'
import { namesIn, type Plan } from '../plan/index.ts'
import { GONE, type Patch } from '../record/index.ts'
import { describeDifference, differenceFrom, waitsForUnnamed, type FindCard } from './difference.ts'
import { relevantScores, type ImportRow } from './import-row.ts'
import { bareKey, matchRows, nameKey, type Match } from './match-rows.ts'
import type { ReadRow } from './row.ts'

/** What an import would do, row by row, before anything is written. */
export interface Preview {
  readonly rows: readonly PreviewRow[]
  /** What `import/apply` is sent: only rows that change something. */
  readonly toApply: readonly ImportRow[]
}

export interface PreviewRow {
  readonly line: number
  readonly name: string
  readonly outcome: 'update' | 'same' | 'new' | 'unreadable'
  /** What would change, in words; for an unreadable row nothing. */
  readonly changes: readonly string[]
  /** Why the row, or a part of it, cannot be read. */
  readonly problems: readonly string[]
}

export function previewImport(rows: readonly ReadRow[], plan: Plan): Preview {
  const matches = matchRows(rows, plan.milestones)
  const made = newCards(rows, matches)
  const names = namesIn(plan)
  const allNames = new Map([...names, ...Array.from(made, ([row, ref]) => [ref, row.name] as const)])
  const find = finder(plan, made, cardsInFile(rows, matches, made))
  const previews = rows.map((row, index): { row: PreviewRow; toApply: ImportRow | null } => {
    const { line, name, problems, says } = row
    const show = (
      outcome: PreviewRow['outcome'],
      changes: readonly string[] = [],
      more: readonly string[] = [],
    ): PreviewRow => ({
      line,
      name,
      outcome,
      changes,
      problems: [...problems, ...more],
    })
    const match = matches[index] ?? { kind: 'new' }
    const unnamed = waitsForUnnamed(says, match.kind === 'card' ? match.milestone.scores : {}, names) ? [UNNAMED] : []
    const say = (patch: Patch) => describeDifference(patch, match.kind === 'card' ? match.milestone : null, allNames)
    if (match.kind === 'unclear') return { row: show('unreadable', [], [sentence(match.why)]), toApply: null }
    if (match.kind === 'card') {
      const { milestone } = match
      const patch = differenceFrom(milestone.scores, milestone.type, says, names, othersThan(milestone.id, find))
      if (patch === null)
        return { row: show(problems.length > 0 && isSilent(row) ? 'unreadable' : 'same', [], unnamed), toApply: null }
      const was = relevantScores(milestone, patch)
      return {
        row: show('update', say(patch), unnamed),
        toApply: { card: milestone.id, name: milestone.name, patch, was },
      }
    }
    const ref = made.get(row)
    if (ref === undefined)
      return { row: show('unreadable', [], name === '' ? ['It names no milestone.'] : []), toApply: null }
    const patch = differenceFrom({}, null, says, names, othersThan(ref, find)) ?? {}
    return { row: show('new', say(patch), unnamed), toApply: { card: null, ref, name, patch, was: {} } }
  })
  return { rows: previews.map(({ row }) => row), toApply: previews.flatMap(({ toApply }) => toApply ?? []) }
}

const UNNAMED = 'It waits for a card that has no name in this file. Add that by hand.'

/** The rows that make new cards, each with a name for the card until it has an id. */
function newCards(rows: readonly ReadRow[], matches: readonly Match[]): Map<ReadRow, string> {
  const fresh = rows.filter((row, index) => matches[index]?.kind === 'new' && row.name !== '')
  return new Map(fresh.map((row, index) => [row, `new:${index + 1}`]))
}

/** What the ids of a file mean here: the cards of its own rows. */
function cardsInFile(
  rows: readonly ReadRow[],
  matches: readonly Match[],
  made: ReadonlyMap<ReadRow, string>,
): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row, index) => {
      const match = matches[index]
      const id = match?.kind === 'card' ? match.milestone.id : made.get(row)
      return row.card === null || id === undefined ? [] : [[row.card, id] as const]
    }),
  )
}

/** Words that name a milestone, on the board or about to be, depend on that card; the method’s prefix may be missing. */
function finder(plan: Plan, made: ReadonlyMap<ReadRow, string>, inFile: ReadonlyMap<string, string>): FindCard {
  const cards = [...plan.milestones, ...Array.from(made, ([{ name }, id]) => ({ id, name }))].reverse()
  const names = new Map(plan.milestones.map(({ id, name }) => [id, nameKey(name)]))
  // Later entries win: exact names over bare ones, cards on the board over new ones.
  const byKey = new Map([
    ...cards.map(({ id, name }) => [bareKey(name), id] as const),
    ...cards.map(({ id, name }) => [nameKey(name), id] as const),
  ])
  // A card that is no row of the file is known by its id as long as nothing else is said of it.
  const isHere = (card: string, words: string) =>
    names.has(card) && (words === GONE || names.get(card) === nameKey(words))
  return (words, card) => {
    const named = byKey.get(nameKey(words)) ?? null
    return card === undefined ? named : (inFile.get(card) ?? (isHere(card, words) ? card : named))
  }
}

/** A card never waits for itself: its own name among its dependencies is only words. */
function othersThan(own: string, find: FindCard): FindCard {
  return (words, card) => {
    const id = find(words, card)
    return id === own ? null : id
  }
}

/** Nothing on the row could be understood but its name. */
function isSilent({ says }: ReadRow): boolean {
  return Object.keys(says).length === 0
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `5 updated, 2 new, 3 the same, 1 cannot be read`. */
export function describePreview({ rows }: Preview): string {
  const of = (outcome: PreviewRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  const parts = [
    [of('update'), `${count(of('update'), 'card')} updated`],
    [of('new'), count(of('new'), 'new card')],
    [of('same'), `${of('same')} the same`],
    [of('unreadable'), `${of('unreadable')} cannot be read`],
  ] as const
  return parts.flatMap(([n, words]) => (n === 0 ? [] : [words])).join(', ')
}
