import { capital, listed, quote } from '../base/index.ts'
import {
  glyphOf,
  SCALE_ATTRIBUTES,
  SCALES,
  type Dependency,
  type Patch,
  type ScaleAttribute,
  type Score,
} from '../record/index.ts'

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
    ...added('needs', 'dependencies', addDependencies.map(dependencyWords)),
    ...removeDependencies.map((item) => `no longer needs ${dependencyWords(item)}`),
    ...(saysReview ? [dependenciesReviewed ? 'no dependencies' : 'dependencies to be reviewed'] : []),
    ...added(
      'skill',
      'skills',
      addSkills.map((skill) => quote(skill)),
    ),
    ...removeSkills.map((skill) => `skill ${quote(skill)} removed`),
    ...(addNote.length === 0 ? [] : ['assumptions kept']),
    ...(patch.note === undefined ? [] : [patch.note.trim() === '' ? 'note cleared' : 'note kept']),
  ]
  return capital(parts.join(', '))
}

/** `skill “Design”`; of several, how many and the first of them: `added 3 skills: “Design”, “Frontend” and “DS”`. */
function added(word: string, plural: string, items: readonly string[]): string[] {
  if (items.length < 2) return items.map((item) => `${word} ${item}`)
  const more = items.length - SHOWN
  const named = more > 0 ? `${items.slice(0, SHOWN).join(', ')} and ${more} more` : listed(items)
  return [`added ${items.length} ${plural}: ${named}`]
}

/** As many fit on two lines of the panel. */
const SHOWN = 3

function describeScore(attribute: ScaleAttribute, score: Score | null | undefined): string[] {
  if (score === undefined) return []
  const said = score === null ? 'cleared' : score === '?' ? 'not sure yet' : glyphOf(attribute, score)
  return [`${SCALES[attribute].name} ${said}`]
}

function dependencyWords(item: Dependency): string {
  return 'text' in item ? quote(item.text) : 'another milestone'
}
