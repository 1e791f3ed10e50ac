import { sameJson } from '../base/index.ts'
import type { Places } from './answers.ts'
import { keyOf } from './person.ts'
import type { ChatLine, ChatReading } from './read-chat.ts'

/** Whose differing lines under one name are: one person’s, of which the last word counts, or several people’s. */
export type Whose = 'one' | 'several'

/** What was heard under one name in a vote. */
export interface HeardName {
  /** As it was written last. */
  readonly name: string
  /** Every line so far, in the order of the chat. */
  readonly lines: readonly ChatLine[]
  /**
   * The answers that count, once for each person; of an open question, what counted before it. Null: another panel took
   * them in, and they are not known here.
   */
  readonly people: readonly (Places | null)[]
  /** Null where no lines differed yet. */
  readonly whose: Whose | null
  /** Lines differ, and it was not said whose they are. */
  readonly isAsked: boolean
}

/** What was heard of a vote in the chat, by the key of each name. */
export type Heard = ReadonlyMap<string, HeardName>

export const NOTHING_HEARD: Heard = new Map()

/** What of a paste is taken in at once, and what must be asked about first. */
export interface Sorted {
  readonly sure: readonly ChatLine[]
  /** Below no ballot: from this vote, or from another? */
  readonly asked: readonly ChatLine[]
  /** How many stand below another vote’s ballot. */
  readonly others: number
}

/**
 * Lines below the ballot of the vote are of this vote, and so are lines that were taken in before and what follows them. Of
 * other lines nobody can know: the last vote’s look just the same.
 */
export function sortLines(heard: Heard, { lines, hasBallot }: ChatReading): Sorted {
  const below = lines.filter(({ under }) => under === 'this')
  const others = lines.filter(({ under }) => under === 'other').length
  if (hasBallot) return { sure: below, asked: [], others }
  const bare = lines.filter(({ under }) => under === 'none')
  const first = bare.findIndex((line) => isKnown(heard, line))
  const [before, after] = first < 0 ? [bare, []] : [bare.slice(0, first), bare.slice(first)]
  return { sure: after, asked: before, others }
}

function isKnown(heard: Heard, line: ChatLine): boolean {
  return (heard.get(keyOf(line.name))?.lines ?? []).some((known) => isSame(known, line))
}

/** Takes in lines in the order of the chat. The same lines again change nothing. */
export function takeIn(heard: Heard, lines: readonly ChatLine[]): Heard {
  const byName = new Map<string, ChatLine[]>()
  for (const line of lines) byName.set(keyOf(line.name), [...(byName.get(keyOf(line.name)) ?? []), line])
  return new Map([
    ...heard,
    ...Array.from(byName, ([key, theirs]) => [key, withLines(heard.get(key), theirs)] as const),
  ])
}

/** Says whose the differing lines of a name are. */
export function answerWhose(heard: Heard, key: string, whose: Whose): Heard {
  const known = heard.get(key)
  if (known === undefined) return heard
  const said = peopleOf(known.lines, whose)
  const isOneMore = whose === 'several' && said.length === 1 && known.people[0] === null
  return new Map([...heard, [key, { ...known, whose, isAsked: false, people: isOneMore ? [null, ...said] : said }]])
}

/** What is in under a name was taken in by another panel, and differs. */
export function heardElsewhere(heard: Heard, key: string): Heard {
  const known = heard.get(key)
  return known === undefined ? heard : new Map([...heard, [key, { ...known, isAsked: true, people: [null] }]])
}

/** How many people have written under a name, if its differing lines are of several. */
export function severalIn({ lines }: HeardName): number {
  return peopleOf(lines, 'several').length
}

function withLines(known: HeardName | undefined, theirs: readonly ChatLine[]): HeardName {
  const lines = merged(known?.lines ?? [], theirs)
  const name = lines[lines.length - 1]?.name ?? ''
  if (known?.lines.length === lines.length) return known
  const whose = known?.whose ?? null
  const fresh = lines.filter((line) => known?.lines.some((old) => isSame(old, line)) !== true)
  const people = known?.people ?? []
  const fits = ({ places }: ChatLine) => people.some((each) => each !== null && agree(each, places))
  const isAsked = known?.isAsked === true || (whose === null ? differ(lines) : !fresh.every(fits))
  return { name, lines, whose, isAsked, people: isAsked ? people : peopleOf(lines, whose ?? 'one') }
}

/** Both in the order of the chat: a paste may be the whole of it again, only a part, or only what is new. */
function merged(known: readonly ChatLine[], theirs: readonly ChatLine[]): readonly ChatLine[] {
  if (holds(known, theirs)) return known
  if (holds(theirs, known)) return theirs
  return [...known, ...theirs.filter((line) => !known.some((old) => isSame(old, line)))]
}

/** Whether all of `part` stands in `whole`, in its order. */
function holds(whole: readonly ChatLine[], part: readonly ChatLine[]): boolean {
  let at = 0
  for (const line of whole) {
    const next = part[at]
    if (next !== undefined && isSame(line, next)) at += 1
  }
  return at === part.length
}

function isSame(a: ChatLine, b: ChatLine): boolean {
  return a.when === b.when && sameJson(a.places, b.places)
}

function differ(lines: readonly ChatLine[]): boolean {
  return severalOf(lines).length > 1
}

function peopleOf(lines: readonly ChatLine[], whose: Whose): readonly Places[] {
  // Where somebody changed their mind, the later word counts for each card.
  return whose === 'several' ? severalOf(lines) : [Object.assign({}, ...lines.map(({ places }) => places)) as Places]
}

/** Lines that agree go on with one another: `3L` and later `5?`. */
function severalOf(lines: readonly ChatLine[]): Places[] {
  const people: Places[] = []
  for (const { places } of lines) {
    const at = people.findIndex((each) => agree(each, places))
    if (at < 0) people.push(places)
    else people[at] = { ...people[at], ...places }
  }
  return people
}

/** No card is answered otherwise. */
function agree(a: Places, b: Places): boolean {
  return Object.entries(b).every(([place, score]) => {
    const other = a[Number(place)]
    return other === undefined || other === score
  })
}
