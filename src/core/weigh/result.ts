/**
 * What a vote says, honestly. Scores are ordinal: nothing is averaged, nothing is decided by the alphabet, and no level is
 * ever proposed that nobody chose. `?` is an answer: it is no level and no vote against one, and it is never agreement.
 */
import { SCALES, UNSURE, type Level, type ScaleAttribute, type Score } from '../record/index.ts'

/** How many gave each answer, by the answer as the card keeps it (`S`, `2`, `?`; round.ts). */
export type Counts = Readonly<Record<string, number>>

export type Result =
  /** Nobody answered. */
  | { readonly kind: 'nothing' }
  /** Everyone who answered chose this level. */
  | { readonly kind: 'agreed'; readonly score: Score }
  /** All but a few, and those stand right beside it: at least two thirds of all who answered chose it. */
  | { readonly kind: 'nearly'; readonly score: Score; readonly beside: Score }
  /** Everyone who chose a level chose this one, and fewer are not sure yet: the room says whether it knows enough. */
  | { readonly kind: 'doubted'; readonly score: Score }
  /** Two levels side by side, neither nearly agreed: the room chooses. */
  | { readonly kind: 'split'; readonly between: readonly [Score, Score] }
  /** Both ends of the scale were chosen, whatever the middle says: talk, nothing is proposed. */
  | { readonly kind: 'apart'; readonly ends: readonly [Score, Score] }
  /** At least as many are not sure yet as chose a level. */
  | { readonly kind: 'unsure' }

/** A result that names the level to set. */
export type Consensus = Extract<Result, { kind: 'agreed' | 'nearly' }>

/** From so many “not sure yet” on, finding out first is worth a Spike card. */
export const SPIKE_FROM = 2

export function resultOf(attribute: ScaleAttribute, counts: Counts): Result {
  const chosen = SCALES[attribute].levels.filter(({ score }) => votes(counts, score) > 0)
  const answered = chosen.reduce((sum, { score }) => sum + votes(counts, score), 0)
  const unsure = votes(counts, '?')
  if (answered + unsure === 0) return { kind: 'nothing' }
  if (unsure >= answered) return { kind: 'unsure' }
  const [low, high] = [chosen[0], chosen[chosen.length - 1]]
  if (low === undefined || high === undefined) return { kind: 'nothing' }
  if (low === high) return { kind: unsure === 0 ? 'agreed' : 'doubted', score: low.score }
  if (isEnd(attribute, low) && isEnd(attribute, high)) return { kind: 'apart', ends: [low.score, high.score] }
  const [more, fewer] = votes(counts, low.score) >= votes(counts, high.score) ? [low, high] : [high, low]
  return unsure === 0 && votes(counts, more.score) >= 2 * votes(counts, fewer.score)
    ? { kind: 'nearly', score: more.score, beside: fewer.score }
    : { kind: 'split', between: [low.score, high.score] }
}

export function isConsensus(result: Result): result is Consensus {
  return result.kind === 'agreed' || result.kind === 'nearly'
}

/**
 * Whether a room has settled a card: it has a score that it had not when the vote began (`was`), or had and agreed on again.
 */
export function isSet(score: Score | undefined, was: Score | undefined, result: Result): boolean {
  return score !== undefined && (score !== was || (isConsensus(result) && result.score === score))
}

export function wantsSpike(counts: Counts): boolean {
  return votes(counts, '?') >= SPIKE_FROM
}

export function votes(counts: Counts, score: Score): number {
  return counts[String(score)] ?? 0
}

export function votersIn(counts: Counts): number {
  return Object.values(counts).reduce((sum, each) => sum + each, 0)
}

/** Each answer somebody gave with how many did, lowest level first, “not sure yet” last: `5 M`, `1 L`, `1 ?`. */
export function levelCounts(
  attribute: ScaleAttribute,
  counts: Counts,
): { readonly level: Level; readonly count: number }[] {
  return [...SCALES[attribute].levels, UNSURE].flatMap((level) => {
    const count = votes(counts, level.score)
    return count === 0 ? [] : [{ level, count }]
  })
}

/** How often each comes. */
export function tally(answers: Iterable<string | number>): Counts {
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[String(answer)] = (counts[String(answer)] ?? 0) + 1
  return counts
}

export function addCounts(a: Counts, b: Counts): Counts {
  const sum: Record<string, number> = { ...a }
  for (const [answer, count] of Object.entries(b)) sum[answer] = (sum[answer] ?? 0) + count
  return sum
}

/** The lowest or the highest level of its scale. */
function isEnd(attribute: ScaleAttribute, level: Level): boolean {
  const { levels } = SCALES[attribute]
  return level === levels[0] || level === levels[levels.length - 1]
}
