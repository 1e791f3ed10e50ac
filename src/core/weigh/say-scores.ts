import { count } from '../base/index.ts'
import { levelOf, SCALE_ATTRIBUTES, SCALES, type Scores } from '../record/index.ts'
import { missingIn, missingWords } from './progress.ts'

/** `needs 2`; `no needs` where the team looked and found nothing; empty where nobody looked yet. */
export function needsWords(scores: Scores): string {
  const needs = scores.dependencies?.length ?? 0
  return needs > 0 ? `needs ${needs}` : scores.dependenciesReviewed === true ? 'no needs' : ''
}

/** `2 skills`; empty where none is named. */
export function skillsWords(scores: Scores): string {
  const skills = scores.skills?.length ?? 0
  return skills > 0 ? count(skills, 'skill') : ''
}

/** Everything said of a milestone as one sentence, for a person who hears the list instead of seeing it. */
export function describeScores(scores: Scores): string {
  const levels = SCALE_ATTRIBUTES.flatMap((attribute) => {
    const level = levelOf(attribute, scores[attribute])
    return level === undefined ? [] : [`${SCALES[attribute].name} ${level.word.toLowerCase()}`]
  })
  const missing = missingIn(scores)
  const lists = [needsWords(scores), skillsWords(scores)].filter((words) => words !== '')
  const said = [...levels, ...lists].join(', ')
  if (missing.length === 0) return `${said}. Complete.`
  return said === '' ? 'Not scored yet.' : `${said}. Missing: ${missingWords(missing)}.`
}
