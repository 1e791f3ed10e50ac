/**
 * Value for effort, without maths (DESIGN §6): a milestone’s value is the higher of its business and UX value, and where
 * effort and value meet, a word says what that usually means. Said only once no answer that is missing could change it.
 * The words can be changed; they are kept on the page.
 */
import type { Scores } from '../record/record.ts'
import { rankOf, type Effort, type Rank } from '../scale.ts'

export const EFFORTS: readonly Effort[] = ['S', 'M', 'L']
export const VALUES: readonly Rank[] = [1, 2, 3]

/** What the levels of value are called in sentences. */
export const VALUE_WORDS: Readonly<Record<Rank, string>> = { 1: 'low', 2: 'medium', 3: 'high' }

/** Where a milestone stands: the two things a team weighs against each other. */
export interface Spot {
  readonly effort: Effort
  readonly value: Rank
}

/** A word for each spot: by effort, then by value from low to high. */
export type Words = Readonly<Record<Effort, readonly [string, string, string]>>

export const DEFAULT_WORDS: Words = {
  S: ['Fill-in', 'Quick win', 'Quick win'],
  M: ['Not now', 'Fill-in', 'Quick win'],
  L: ['Not now', 'Big bet', 'Big bet'],
}

/** All nine, by effort and then by value: the order in which words are listed. */
export const SPOTS: readonly Spot[] = EFFORTS.flatMap((effort) => VALUES.map((value) => ({ effort, value })))

/**
 * The higher of business and UX value; null while an answer that is missing (or “not sure yet”) could still change it:
 * `$$$` is high whatever UX value becomes, `$` alone is not yet low.
 */
export function valueOf(scores: Scores): Rank | null {
  return onlyOne(possibleValues(scores))
}

/** Where a milestone stands, once no missing answer can move it any more; else null. */
export function spotOf({ effort, ...scores }: Scores): Spot | null {
  const value = valueOf(scores)
  return value === null || effort === undefined || effort === '?' ? null : { effort, value }
}

/**
 * Everywhere a milestone may still come to stand, lowest value first. Nowhere while nobody chose an effort, or a level of
 * either value: a word that fits all nine places would then still be a word for something nobody weighed.
 */
export function possibleSpots({ effort, ...scores }: Scores): readonly Spot[] {
  if (effort === undefined || effort === '?') return []
  if (rankOf(scores.business) === null && rankOf(scores.ux) === null) return []
  return possibleValues(scores).map((value) => ({ effort, value }))
}

/** An answer that is missing may become any level; the higher of the two counts, so the one given is the least there is. */
function possibleValues({ business, ux }: Scores): readonly Rank[] {
  const [one, other] = [rankOf(business), rankOf(ux)]
  const least = Math.max(one ?? 1, other ?? 1)
  return VALUES.filter((value) => (one !== null && other !== null ? value === least : value >= least))
}

function onlyOne<T>(list: readonly T[]): T | null {
  const [only = null] = list
  return list.length === 1 ? only : null
}

export function wordAt(words: Words, { effort, value }: Spot): string {
  return words[effort][value - 1] ?? ''
}

/** `words` with another word at one spot; an empty one brings back the method’s own. */
export function withWord(words: Words, spot: Spot, word: string): Words {
  const row: [string, string, string] = [...words[spot.effort]]
  row[spot.value - 1] = word.trim() === '' ? wordAt(DEFAULT_WORDS, spot) : word.trim()
  return { ...words, [spot.effort]: row }
}

export function sameWording(a: Words, b: Words): boolean {
  return SPOTS.every((spot) => wordAt(a, spot) === wordAt(b, spot))
}

/** How heavy a milestone is painted: a level of the palette, or 0 for what was weighed and put aside. */
export type Weight = 0 | Rank

/**
 * How heavy a spot is painted: what is worth most for its effort is heaviest, so a quick win stands out before a big bet
 * and that before a fill-in, and “not now” recedes. One of the four words carries its weight along when a team moves it;
 * a word of the team’s own keeps the weight of its spot.
 */
export function worthAt(words: Words, spot: Spot): Weight {
  return WEIGHTS.get(fold(wordAt(words, spot))) ?? WEIGHTS.get(fold(wordAt(DEFAULT_WORDS, spot))) ?? 0
}

const WEIGHTS: ReadonlyMap<string, Weight> = new Map([
  ['quick win', 3],
  ['big bet', 2],
  ['fill-in', 1],
  ['not now', 0],
])

function fold(word: string): string {
  return word.trim().toLowerCase()
}
