import type { Milestone } from '../../src/core/plan/index.ts'
import * as words from './card-words.ts'

/** Why the scores of a card cannot be changed, in short: the note above them says more. Undefined where they can, or where it is one of several. */
export function whyNot([only, ...more]: readonly Milestone[]): string | undefined {
  const trouble = more.length === 0 ? only?.trouble : null
  if (trouble == null) return undefined
  return trouble.kind === 'newer' ? words.updateFirst : words.repairFirst
}
