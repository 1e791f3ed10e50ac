import type { Milestone } from '../../src/core/plan/index.ts'

/** Why the scores of a card cannot be changed, in short: the note above them says more. Undefined where they can, or where it is one of several. */
export function whyNot([only, ...more]: readonly Milestone[]): string | undefined {
  const trouble = more.length === 0 ? only?.trouble : null
  if (trouble == null) return undefined
  return trouble.kind === 'newer'
    ? 'A newer OKRA Milestones scored this card: update the plugin first.'
    : 'The scores on this card cannot be read: repair them first.'
}
