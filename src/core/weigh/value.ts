/**
 * Value for effort, without maths (docs/colours.md, Value for effort): a milestone’s value is the higher of its
 * business and UX value, and where effort and value meet, a word says what that usually means. Said only once no answer
 * that is missing could change it. The words can be changed; they are kept on the page.
 */
import { DEFAULT_WORDS, rankOf, RANKS, wordAt, type Rank, type Scores, type Spot, type Words } from '../record/index.ts'

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
  return RANKS.filter((value) => (one !== null && other !== null ? value === least : value >= least))
}

function onlyOne<T>(list: readonly T[]): T | null {
  const [only = null] = list
  return list.length === 1 ? only : null
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
