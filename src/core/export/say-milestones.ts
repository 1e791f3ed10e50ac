import type { Milestone } from '../plan/index.ts'
import { glyphOf, SCALE_ATTRIBUTES, SCALES, VALUE_ATTRIBUTES } from '../record/index.ts'
import { spreadOf } from '../weigh/index.ts'

/** Names in a sentence: semicolons keep them apart, because names contain commas; their own full stop goes. */
export function namesOf(milestones: readonly Milestone[]): string {
  return milestones.map(({ name }) => name.replace(/(?<!\.)\.$/, '')).join('; ')
}

/** `M · $$ · ♥♥`; a dash where nothing was said, and words where nothing was said at all. */
export function levelsOf({ scores }: Milestone): string {
  const glyphs = SCALE_ATTRIBUTES.map((attribute) => glyphOf(attribute, scores[attribute]))
  return glyphs.every((glyph) => glyph === '') ? 'not scored yet' : glyphs.map((glyph) => glyph || '–').join(' · ')
}

/**
 * “Not everything is top priority” (docs/method.md, What breaks a session): a sentence for each value scale on which
 * nothing is told apart.
 */
export function warningsOf(milestones: readonly Milestone[]): string[] {
  return VALUE_ATTRIBUTES.flatMap((attribute) => {
    const { lacks } = spreadOf(milestones, attribute)
    if (lacks === null) return []
    return [`${SCALES[attribute].name}: ${lacks}. Rank just those against each other before you plan.`]
  })
}
