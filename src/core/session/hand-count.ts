import { count } from '../base/index.ts'
import type { Score } from '../record/index.ts'
import { votersIn, votes, type Counts } from '../weigh/index.ts'

/** The hands of one card while they are counted. */
export interface HandCount {
  readonly counts: Counts
  /** The levels that somebody has counted, in their order; a level may have no hand. */
  readonly said: readonly Score[]
  /** The level that is left and has the rest, until somebody counts it. */
  readonly rest: Score | null
}

export const NO_HANDS: HandCount = { counts: {}, said: [], rest: null }

/** How many hands a level may have: all levels together never more than `most` people; null where nobody knows how many. */
export function handsLeft({ counts, rest }: HandCount, score: Score, most: number | null): number {
  if (most === null) return Infinity
  const own = votes(counts, score) + (rest === null || rest === score ? 0 : votes(counts, rest))
  return most - (votersIn(counts) - own)
}

/** Why a level has no more. */
export function sayHandsLeft(left: number): string {
  return left > 0 ? `Only ${count(left, 'hand')} left for this card.` : 'No hands are left for this card.'
}

/**
 * The count with `hands` for one level; null where that is more hands than people. Once all levels but one are counted, that
 * one has the rest. `levels`: all that can be answered.
 */
export function withLevel(
  before: HandCount,
  levels: readonly Score[],
  { score, hands, most }: { readonly score: Score; readonly hands: number; readonly most: number | null },
): HandCount | null {
  const left = handsLeft(before, score, most) - hands
  if (left < 0) return null
  const said = [...before.said.filter((other) => other !== score), score]
  const open = levels.filter((level) => !said.includes(level))
  const rest = most === null || open.length !== 1 ? null : (open[0] ?? null)
  const counts = said.map((each): [Score, number] => [each, each === score ? hands : votes(before.counts, each)])
  return { said, rest, counts: inWords(rest === null ? counts : [...counts, [rest, left]]) }
}

/** Takes back what was counted last, and the rest with it; null where there is nothing. */
export function withoutLast({ counts, said }: HandCount): HandCount | null {
  if (said.length === 0) return null
  const kept = said.slice(0, -1)
  return { said: kept, rest: null, counts: inWords(kept.map((score) => [score, votes(counts, score)])) }
}

function inWords(counts: readonly (readonly [Score, number])[]): Counts {
  return Object.fromEntries(counts.filter(([, hands]) => hands > 0).map(([score, hands]) => [String(score), hands]))
}
