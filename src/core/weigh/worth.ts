import { rankOf, SPOTS, wordAt, type Scores, type Spot, type Words } from '../record/index.ts'
import { possibleSpots, worthAt } from './value.ts'

/**
 * What the team calls a milestone’s value for its effort (docs/colours.md, Value for effort); null while a missing
 * answer could still change the word. It need not change the word although it moves the milestone: S with `$$` is a
 * quick win, medium or high. When the team calls the two places differently one day, the word is open again.
 */
export function worthOf(scores: Scores, words: Words): string | null {
  const possible = new Set(possibleSpots(scores).map((spot) => wordAt(words, spot)))
  const [only = null] = possible
  return possible.size === 1 ? only : null
}

/** What stands where a word for value for effort would be, as long as nobody can say it. */
export const NOT_KNOWN = 'Not known yet'

/** The team’s words, most worth doing first: quick win, big bet, fill-in, not now. */
export function worthsIn(words: Words): readonly string[] {
  const weight = (spot: Spot) => worthAt(words, spot)
  const spots = Array.from(SPOTS).sort((a, b) => weight(b) - weight(a))
  return Array.from(new Set(spots.map((spot) => wordAt(words, spot))))
}

/** Smaller comes first: what is worth more for its effort, then less effort, then more value for certain; what is not known yet last. */
export function worthRank(words: Words): (scores: Scores) => number {
  const worths = worthsIn(words)
  return (scores) => {
    const worth = worthOf(scores, words)
    if (worth === null) return worths.length * 100
    const [least] = possibleSpots(scores)
    return worths.indexOf(worth) * 100 + (rankOf(scores.effort) ?? 3) * 10 - (least?.value ?? 0)
  }
}
