/**
 * How the scores are spread over their scales: “not everything is top priority” (docs/method.md, What breaks a
 * session), seen at a glance.
 */
import type { Milestone } from '../plan/index.ts'
import { rankOf, SCALES, type Level, type ScaleAttribute } from '../record/index.ts'

export interface Share {
  readonly level: Level
  readonly count: number
}

export interface Spread {
  readonly attribute: ScaleAttribute
  /** Lowest level first. */
  readonly shares: readonly Share[]
  readonly unsure: number
  readonly open: number
  /** `7 of 9 are $$$` where one level swallows the others, else null. */
  readonly lacks: string | null
}

/** Below this many scored milestones, many at one level may be chance. */
const ENOUGH = 4

export function spreadOf(milestones: readonly Milestone[], attribute: ScaleAttribute): Spread {
  const scores = milestones.map((milestone) => milestone.scores[attribute])
  const shares = SCALES[attribute].levels.map((level) => ({
    level,
    count: scores.filter((score) => score === level.score).length,
  }))
  return {
    attribute,
    shares,
    unsure: scores.filter((score) => score === '?').length,
    open: scores.filter((score) => score === undefined).length,
    lacks: lackOf(shares, scores.filter((score) => rankOf(score) !== null).length),
  }
}

/** Two thirds or more at one level: nothing is told apart. */
function lackOf(shares: readonly Share[], scored: number): string | null {
  if (scored < ENOUGH) return null
  const most = shares.find(({ count }) => count * 3 >= scored * 2)
  return most === undefined ? null : `${most.count} of ${scored} are ${most.level.glyph}`
}
