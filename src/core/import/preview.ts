import { capital, count, listed, quote } from '../base/index.ts'
import { dependencyName, levelsOf, type Names } from '../export/index.ts'
import { namesIn, type Milestone, type Plan } from '../plan/index.ts'
import { GONE, SCALES, UNSURE, type Scores } from '../record/index.ts'

import {
  describeBeyond,
  describeDifference,
  differenceFrom,
  oddIn,
  waitsForUnnamed,
  type Comparing,
  type FindCard,
} from './difference.ts'
import { relevantScores, type ImportRow } from './import-row.ts'
import { mayBe } from './changed-names.ts'
import { bareKey, matchRows, nameKey, type ChosenCards, type Match } from './match-rows.ts'
import { sayOdd } from './read-cells.ts'
import type { NamedDependency, ReadRow, Says } from './row.ts'
import { isEmptyCell } from './empty-cell.ts'

/** What an import would do, row by row, before anything is written. */
export interface Preview {
  readonly rows: readonly PreviewRow[]
  /** What `import/apply` is sent: only rows that change something. */
  readonly toApply: readonly ImportRow[]
  /** What cards list beyond the table, in sentences: it stays, unless the table is complete. */
  readonly notes: readonly string[]
  /** Whether cards list anything beyond the table. */
  readonly isBeyond: boolean
}

/** What happens to a row. Whoever asks waits for an answer, and until then changes nothing. */
export type Outcome = 'update' | 'new' | 'same' | 'refused' | 'ask'

export interface PreviewRow {
  readonly line: number
  readonly name: string
  /** The card it was found to mean; null for a new one, or while that is open. */
  readonly card: string | null
  readonly outcome: Outcome
  /** What would change, in words; for a refused row nothing. */
  readonly changes: readonly string[]
  /** Why the row, or a part of it, cannot be read. */
  readonly problems: readonly string[]
  /** What the card lists beyond the row. */
  readonly beyond: readonly string[]
  /** What somebody has to say first, and what was said. */
  readonly questions: readonly Question[]
}

/** One thing that two readings are possible of. */
export interface Question {
  /** Its name among the answers. */
  readonly key: string
  readonly words: string
  readonly answers: readonly Choice[]
  /** The answer that was given; undefined while it is open. */
  readonly said: string | undefined
}

export interface Choice {
  readonly key: string
  readonly words: string
}

/** What was answered, by the question’s key. */
export type Said = ReadonlyMap<string, string>

export interface PreviewOptions {
  readonly said?: Said
  /** The table is all there is to say: what cards list beyond it leaves. */
  readonly isComplete?: boolean
}

/** The answer that leaves a card as it is. */
const KEEP: Choice = { key: 'keep', words: 'Leave it as it is' }
const NEW: Choice = { key: 'new', words: 'A new card' }

export function previewImport(
  rows: readonly ReadRow[],
  plan: Plan,
  { said = new Map(), isComplete = false }: PreviewOptions = {},
): Preview {
  const names = namesIn(plan)
  const before: Comparing = { names, find: finder(plan, new Map(), new Map(), new Map()), isComplete: false }
  const isSame = (row: ReadRow, { id, scores, type }: Milestone) =>
    row.says.dependencies?.length === 0 && (scores.dependencies ?? []).length > 0
      ? false
      : differenceFrom(scores, type, row.says, { ...before, find: othersThan(id, before.find) }) === null
  const matches = matchRows(rows, plan.milestones, isSame, chosenCards(rows, said))
  const made = newCards(rows, matches)
  const allNames = new Map([...names, ...Array.from(made, ([row, ref]) => [ref, row.name] as const)])
  const find = finder(plan, made, ...cardsInFile(rows, matches, made))
  const previews = rows.map((row, index) => {
    const match = matches[index] ?? { kind: 'new' }
    const own = match.kind === 'card' ? match.milestone.id : (made.get(row) ?? '')
    const comparing: Comparing = { names: allNames, find: othersThan(own, find), isComplete }
    return previewRow(row, match, made.get(row), { plan, comparing, names, said })
  })
  const beyond = previews.flatMap(({ row }) => (row.beyond.length === 0 ? [] : [row]))
  return {
    rows: previews.map(({ row }) => row),
    toApply: previews.flatMap(({ toApply }) => toApply ?? []),
    notes: beyond.map(
      ({ name, beyond: more }) =>
        `${quote(name)} on the board has more than this table says: ${listed(more)}. It stays.`,
    ),
    isBeyond: beyond.length > 0,
  }
}

interface Looking {
  readonly plan: Plan
  readonly comparing: Comparing
  /** Names of the cards that are on the board. */
  readonly names: Names
  readonly said: Said
}

interface Previewed {
  readonly row: PreviewRow
  readonly toApply: ImportRow | null
}

function previewRow(row: ReadRow, match: Match, ref: string | undefined, looking: Looking): Previewed {
  const { line, name, problems } = row
  const { comparing, names, said } = looking
  const milestone = match.kind === 'card' ? match.milestone : null
  const show = (
    outcome: Outcome,
    more: Partial<Omit<PreviewRow, 'outcome' | 'problems'>>,
    why: readonly string[] = [],
  ) => ({
    ...{ line, name, card: milestone?.id ?? null, changes: [], beyond: [], questions: [] },
    ...more,
    outcome,
    problems: [...problems, ...why],
  })
  if (row.refused !== undefined) return { row: { ...show('refused', {}), problems: [row.refused] }, toApply: null }
  if (match.kind === 'refused') return { row: show('refused', {}, [sentence(match.why)]), toApply: null }
  if (match.kind === 'ask') {
    const question = whichCard(row, match.among, said)
    const isLeft = question.said === KEEP.key
    return {
      row: show(isLeft ? 'same' : 'ask', { questions: [question] }, isLeft ? [] : [sentence(match.why)]),
      toApply: null,
    }
  }
  if (milestone === null && ref === undefined)
    return {
      row: show('refused', {}, problems.length > 0 && name !== '' ? [] : ['It names no milestone.']),
      toApply: null,
    }
  const scores = milestone?.scores ?? {}
  const { says, questions: doubts } = answered(row, milestone, looking)
  const questions = [...answeredCard(row, looking), ...doubts]
  const odd = oddIn(says, scores, comparing).map(sayOdd)
  const why = [...odd, ...(waitsForUnnamed(says, scores, names) ? [UNNAMED] : [])]
  const patch = differenceFrom(scores, milestone?.type ?? null, says, comparing)
  const changes = patch === null ? [] : describeDifference(patch, milestone, comparing.names)
  const beyond = milestone === null ? [] : describeBeyond(scores, says, comparing)
  if (milestone === null) {
    const apply = { card: null, ref: ref ?? name, name, patch: patch ?? {}, was: {} }
    return { row: show('new', { changes, questions }, why), toApply: apply }
  }
  const told = { changes, beyond, questions }
  if (questions.some((each) => each.said === undefined)) return { row: show('ask', told, why), toApply: null }
  if (patch === null)
    return { row: show(problems.length > 0 && isSilent(row) ? 'refused' : 'same', told, why), toApply: null }
  const was = relevantScores(milestone, patch)
  return { row: show('update', told, why), toApply: { card: milestone.id, name: milestone.name, patch, was } }
}

const UNNAMED = 'It waits for a card that has no name in this file. Add that by hand.'

/** The question of the card stays in sight after it was answered, so that the answer can be changed. */
function answeredCard(row: ReadRow, { plan, said }: Looking): Question[] {
  if (!said.has(keyOf(row, 'card'))) return []
  return [
    whichCard(
      row,
      plan.milestones.filter(({ name }) => bareKey(name) === bareKey(row.name) || mayBe(row.name, name)),
      said,
    ),
  ]
}

function keyOf({ line }: ReadRow, about: 'card' | 'none' | 'hearts'): string {
  return `${line} ${about}`
}

/** Which card a row means, where several have its text, or a spreadsheet has changed it. */
function whichCard(row: ReadRow, among: readonly Milestone[], said: Said): Question {
  const key = keyOf(row, 'card')
  const cards = among.map((milestone, index) => ({
    key: milestone.id,
    words: `${bareKey(milestone.name) === bareKey(row.name) ? `Card ${index + 1}` : quote(milestone.name)}: ${describeCard(milestone)}`,
  }))
  return { key, words: 'Which card is meant?', answers: [...cards, NEW, KEEP], said: said.get(key) }
}

function describeCard(milestone: Milestone): string {
  const { section, objective, scores } = milestone
  const place = section ?? objective
  return [levelsOf(milestone), ...(scores.skills ?? []).slice(0, 2), ...(place === null ? [] : [quote(place)])].join(
    ' · ',
  )
}

/** Cards that somebody chose; what was left as it is, or belongs to no card, is not among them. */
function chosenCards(rows: readonly ReadRow[], said: Said): ChosenCards {
  return new Map(
    rows.flatMap((row) => {
      const answer = said.get(keyOf(row, 'card'))
      return answer === undefined || answer === KEEP.key
        ? []
        : [[row.line, answer === NEW.key ? null : answer] as const]
    }),
  )
}

/** What a row says once doubts are answered: what is still open, or left, is not said. */
function answered(
  row: ReadRow,
  milestone: Milestone | null,
  { comparing, said }: Looking,
): { says: Says; questions: Question[] } {
  const { says, lostHearts } = row
  const questions: Question[] = []
  let sure: Says = says
  const ask = (about: 'none' | 'hearts', words: string, answers: readonly Choice[]): string | undefined => {
    const key = keyOf(row, about)
    const answer = said.get(key)
    questions.push({ key, words, answers, said: answer })
    return answer
  }
  const scores: Scores = milestone?.scores ?? {}
  if (lostHearts !== undefined) {
    sure = { ...says, ux: undefined }
    if (scores.ux !== UNSURE.score) {
      const levels = [...SCALES.ux.levels, UNSURE]
      const choices = levels.map(({ glyph, word }) => ({ key: glyph, words: `${glyph} ${word.toLowerCase()}` }))
      const words = `UX value ${quote(lostHearts)}: not sure yet, or hearts that were lost on the way?`
      const answer = ask('hearts', words, [...choices, KEEP])
      const level = levels.find(({ glyph }) => glyph === answer)
      if (level !== undefined) sure = { ...sure, ux: level.score as NonNullable<Says['ux']> }
    }
  }
  const waits = scores.dependencies ?? []
  if (says.dependencies?.length === 0 && waits.length > 0 && !comparing.isComplete) {
    const listedNames = listed(waits.map((item) => quote(dependencyName(item, comparing.names))))
    const answer = ask('none', `It says None, and the card waits for ${listedNames}.`, [
      { key: 'none', words: waits.length === 1 ? 'None: take it out' : 'None: take them out' },
      KEEP,
    ])
    if (answer !== 'none') {
      sure = { ...sure, dependencies: undefined }
    }
  }
  return { says: sure, questions }
}

/** The rows that make new cards, each with a name for the card until it has an id. */
function newCards(rows: readonly ReadRow[], matches: readonly Match[]): Map<ReadRow, string> {
  const isCard = (row: ReadRow) => row.name !== '' && row.refused === undefined && !isEmptyCell(row.name)
  const fresh = rows.filter((row, index) => matches[index]?.kind === 'new' && isCard(row))
  return new Map(fresh.map((row, index) => [row, `new:${index + 1}`]))
}

type IdsInFile = readonly [ReadonlyMap<string, string>, ReadonlyMap<number, string>]

/** What the ids of a file, and its lines, mean here: the cards of its own rows. */
function cardsInFile(
  rows: readonly ReadRow[],
  matches: readonly Match[],
  made: ReadonlyMap<ReadRow, string>,
): IdsInFile {
  const found = rows.flatMap((row, index) => {
    const match = matches[index]
    const id = match?.kind === 'card' ? match.milestone.id : made.get(row)
    return id === undefined ? [] : [{ row, id }]
  })
  return [
    new Map(found.flatMap(({ row, id }) => (row.card === null ? [] : [[row.card, id] as const]))),
    new Map(found.map(({ row, id }) => [row.line, id] as const)),
  ]
}

/** Words that name a milestone, on the board or about to be, depend on that card; the method’s prefix may be missing. */
function finder(plan: Plan, made: ReadonlyMap<ReadRow, string>, ...[inFile, onLine]: IdsInFile): FindCard {
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
  return ({ text, card, line }: NamedDependency) => {
    const named = byKey.get(nameKey(text)) ?? null
    if (line !== undefined) return onLine.get(line) ?? named
    return card === undefined ? named : (inFile.get(card) ?? (isHere(card, text) ? card : named))
  }
}

/** A card never waits for itself: its own name among its dependencies is only words. */
function othersThan(own: string, find: FindCard): FindCard {
  return (named) => {
    const id = find(named)
    return id === own ? null : id
  }
}

/** Nothing on the row could be understood but its name. */
function isSilent({ says }: ReadRow): boolean {
  return Object.keys(says).length === 0
}

function sentence(words: string): string {
  return capital(words)
}

/** `5 updated, 2 new, 3 the same, 1 asks, 1 cannot be read`. */
export function describePreview({ rows }: Preview): string {
  const of = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
  const parts = [
    [of('update'), `${count(of('update'), 'card')} updated`],
    [of('new'), count(of('new'), 'new card')],
    [of('same'), `${of('same')} the same`],
    [of('ask'), `${of('ask')} to be answered`],
    [of('refused'), `${of('refused')} cannot be read`],
  ] as const
  return parts.flatMap(([n, words]) => (n === 0 ? [] : [words])).join(', ')
}
