/**
 * Value for effort, without maths (DESIGN §6): a milestone’s value is the higher of its business and UX value, and where
 * effort and value meet, a word says what that usually means. The words can be changed; they are kept on the page.
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

/** The higher of business and UX value; null while nobody chose a level of either. */
export function valueOf(scores: Scores): Rank | null {
  const [business, ux] = [rankOf(scores.business), rankOf(scores.ux)]
  if (business === null || ux === null) return business ?? ux
  return business > ux ? business : ux
}

/** Null while effort or every value is open: then nothing can be said yet. */
export function spotOf(scores: Scores): Spot | null {
  const value = valueOf(scores)
  const { effort } = scores
  return value === null || effort === undefined || effort === '?' ? null : { effort, value }
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

/**
 * How heavy a spot is painted. Four words share three levels and the neutral grey: what is worth most for its effort is
 * heaviest, so a quick win stands out before a big bet and that before a fill-in, and “not now” recedes to the grey of
 * cards that ask for nothing. One of the four words carries its level along when a team moves it; a word of the team’s
 * own keeps the level of its spot.
 */
export function worthAt(words: Words, spot: Spot): Rank | null {
  const own = LEVELS.get(fold(wordAt(words, spot)))
  return own === undefined ? (LEVELS.get(fold(wordAt(DEFAULT_WORDS, spot))) ?? null) : own
}

const LEVELS: ReadonlyMap<string, Rank | null> = new Map([
  ['quick win', 3],
  ['big bet', 2],
  ['fill-in', 1],
  ['not now', null],
])

function fold(word: string): string {
  return word.trim().toLowerCase()
}
