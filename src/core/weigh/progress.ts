import type { Scores } from '../record/index.ts'

export type Part = 'effort' | 'business' | 'ux' | 'dependencies' | 'skills'

/**
 * What a milestone still needs before it is complete (docs/method.md, Scoring is a conversation); “not sure yet” is an
 * answer.
 */
export function missingIn(scores: Scores): Part[] {
  const missing: Part[] = []
  if (scores.effort === undefined) missing.push('effort')
  if (scores.business === undefined) missing.push('business')
  if (scores.ux === undefined) missing.push('ux')
  if (scores.dependenciesReviewed !== true) missing.push('dependencies')
  if ((scores.skills ?? []).length === 0) missing.push('skills')
  return missing
}

export const PART_NAMES: Readonly<Record<Part, string>> = {
  effort: 'effort',
  business: 'business value',
  ux: 'UX value',
  dependencies: 'dependencies',
  skills: 'skills',
}

export const PART_COUNT = 5

export function isComplete(scores: Scores): boolean {
  return missingIn(scores).length === 0
}

/** True as soon as anything was answered. */
export function isScored(scores: Scores): boolean {
  return missingIn(scores).length < PART_COUNT || (scores.dependencies ?? []).length > 0
}
