import { SCALES, type ScaleAttribute, type Score } from '../record/index.ts'

/** Below so many answers, many at one level may be chance. */
const ENOUGH = 6

/** A word to the voter alone, where two thirds of their answers are the highest level; null where there is no need. */
export function highWords(attribute: ScaleAttribute, answers: readonly Score[]): string | null {
  const [, , top] = SCALES[attribute].levels
  const given = answers.filter((answer) => answer !== '?')
  const high = given.filter((answer) => answer === top.score)
  if (given.length < ENOUGH || high.length * 3 < given.length * 2) return null
  return `Between you and the panel: you gave ${top.glyph} to ${high.length} of ${given.length}.`
}
