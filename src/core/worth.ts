import type { Scores } from './record.ts'
import { DEFAULT_WORDS, spotOf, wordAt } from './value.ts'

/** What the method says of a milestone’s value for its effort (DESIGN §6). */
export type Worth = 'Quick win' | 'Big bet' | 'Fill-in' | 'Not now'

/** Most worth doing first. */
export const WORTHS: readonly Worth[] = ['Quick win', 'Big bet', 'Fill-in', 'Not now']

/** Null until effort and at least one value have a level. */
export function worthOf(scores: Scores): Worth | null {
  const spot = spotOf(scores)
  return spot === null ? null : (WORTHS.find((worth) => worth === wordAt(DEFAULT_WORDS, spot)) ?? null)
}
