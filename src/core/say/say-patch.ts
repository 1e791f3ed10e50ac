import type { Dependency, Patch } from '../record/record.ts'
import { capital, quote } from './say.ts'
import { glyphOf, SCALE_ATTRIBUTES, SCALES, type Score, type ScaleAttribute } from '../scale.ts'

/** `Effort M, UX value cleared`: a change in the words of the panel. */
export function describePatch(patch: Patch): string {
  const {
    addDependencies = [],
    removeDependencies = [],
    dependenciesReviewed,
    addSkills = [],
    removeSkills = [],
    addNote = [],
  } = patch
  const saysReview = dependenciesReviewed !== undefined && addDependencies.length === 0
  const parts = [
    ...SCALE_ATTRIBUTES.flatMap((attribute) => describeScore(attribute, patch[attribute])),
    ...addDependencies.map((item) => `needs ${dependencyWords(item)}`),
    ...removeDependencies.map((item) => `no longer needs ${dependencyWords(item)}`),
    ...(saysReview ? [dependenciesReviewed ? 'no dependencies' : 'dependencies to be reviewed'] : []),
    ...addSkills.map((skill) => `skill ${quote(skill)}`),
    ...removeSkills.map((skill) => `skill ${quote(skill)} removed`),
    ...(addNote.length === 0 ? [] : ['assumptions kept']),
    ...(patch.note === undefined ? [] : [patch.note.trim() === '' ? 'note cleared' : 'note kept']),
  ]
  return capital(parts.join(', '))
}

function describeScore(attribute: ScaleAttribute, score: Score | null | undefined): string[] {
  if (score === undefined) return []
  const said = score === null ? 'cleared' : score === '?' ? 'not sure yet' : glyphOf(attribute, score)
  return [`${SCALES[attribute].name} ${said}`]
}

function dependencyWords(item: Dependency): string {
  return 'text' in item ? quote(item.text) : 'another milestone'
}
