import { EFFORTS, RANKS, SCALES, type Effort, type Rank } from './scale.ts'

/** What the levels of value are called in sentences: as on either of its scales. */
export const VALUE_WORDS = Object.fromEntries(
  SCALES.business.levels.map(({ score, word }) => [score, word.toLowerCase()]),
) as Readonly<Record<Rank, string>>

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
export const SPOTS: readonly Spot[] = EFFORTS.flatMap((effort) => RANKS.map((value) => ({ effort, value })))

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
