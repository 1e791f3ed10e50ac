import type { Scores } from '../record/record.ts'
import { rankOf } from '../scale.ts'
import { SPOTS, spotOf, valueOf, wordAt, worthAt, type Words } from './value.ts'

/** What the team calls a milestone’s value for its effort (DESIGN §6); null until effort and at least one value have a level. */
export function worthOf(scores: Scores, words: Words): string | null {
  const spot = spotOf(scores)
  return spot === null ? null : wordAt(words, spot)
}

/** The team’s words, most worth doing first: quick win, big bet, fill-in, not now. */
export function worthsIn(words: Words): readonly string[] {
  const weight = (spot: (typeof SPOTS)[number]) => worthAt(words, spot) ?? 0
  const spots = Array.from(SPOTS).sort((a, b) => weight(b) - weight(a))
  return Array.from(new Set(spots.map((spot) => wordAt(words, spot))))
}

/** Smaller comes first: what is worth more for its effort, then less effort, then more value; what is not scored far enough last. */
export function worthRank(words: Words): (scores: Scores) => number {
  const worths = worthsIn(words)
  return (scores) => {
    const worth = worthOf(scores, words)
    if (worth === null) return worths.length * 100
    return worths.indexOf(worth) * 100 + (rankOf(scores.effort) ?? 3) * 10 - (valueOf(scores) ?? 0)
  }
}
