import { inSentence } from '../base/index.ts'
import { ATTRIBUTE_NAMES, ATTRIBUTES, type Attribute, type Scores } from '../record/index.ts'

/** Whether the team answered an attribute; “not sure yet” is an answer. */
const IS_ANSWERED: Readonly<Record<Attribute, (scores: Scores) => boolean>> = {
  effort: ({ effort }) => effort !== undefined,
  business: ({ business }) => business !== undefined,
  ux: ({ ux }) => ux !== undefined,
  dependencies: ({ dependenciesReviewed }) => dependenciesReviewed === true,
  skills: ({ skills = [] }) => skills.length > 0,
}

/** What a milestone still needs before it is complete (docs/method.md, Scoring is a conversation). */
export function missingIn(scores: Scores): Attribute[] {
  return ATTRIBUTES.filter((attribute) => !IS_ANSWERED[attribute](scores))
}

/** `effort`, `UX value`: what is missing, in a sentence. */
export function missingWords(missing: Iterable<Attribute>): string {
  return Array.from(missing, (attribute) => inSentence(ATTRIBUTE_NAMES[attribute])).join(', ')
}

export function isComplete(scores: Scores): boolean {
  return missingIn(scores).length === 0
}

/** True as soon as anything was answered. */
export function isScored(scores: Scores): boolean {
  return missingIn(scores).length < ATTRIBUTES.length || (scores.dependencies ?? []).length > 0
}
