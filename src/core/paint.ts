import type { Hex } from './colour.ts'
import { choosePalette, paletteById, type Palette } from './palette.ts'
import type { Milestone, Plan, Surface } from './plan.ts'
import { missingIn } from './progress.ts'
import type { Scores } from './record.ts'
import { rankOf, SCALES, type Rank } from './scale.ts'

/** What the board is coloured by. */
export type Rule = 'effort' | 'business' | 'ux' | 'missing'
export const RULES: readonly Rule[] = ['effort', 'business', 'ux', 'missing']

export const RULE_NAMES: Readonly<Record<Rule, string>> = {
  effort: 'Effort',
  business: 'Business value',
  ux: 'UX value',
  missing: "What's missing",
}

/** The palettes of one painting: shapes and stickies have different ones in FigJam. */
export type PaletteChoice = Readonly<Record<Exclude<Surface, 'none'>, Palette>>

/** How heavy a milestone is under a rule; null goes neutral. “What’s missing” weighs by how much is. */
export function levelUnder(rule: Rule, scores: Scores): Rank | null {
  if (rule !== 'missing') return rankOf(scores[rule])
  const missing = missingIn(scores).length
  return missing === 0 ? 1 : missing <= 2 ? 2 : 3
}

const MISSING_WORDS: Readonly<Record<Rank, string>> = { 1: 'Complete', 2: '1–2 missing', 3: '3–5 missing' }

/** A level in words, for legends and screen readers. */
export function levelWords(rule: Rule, level: Rank | null): string {
  if (level === null) return 'Not scored yet'
  return rule === 'missing' ? MISSING_WORDS[level] : (SCALES[rule].steps[level - 1]?.glyph ?? '')
}

/** The palettes for this board: clear of the colours its milestones wear on their own. */
export function choosePalettes(milestones: readonly Milestone[]): PaletteChoice {
  const worn = (surface: Surface) =>
    Array.from(new Set(milestones.flatMap((m) => (m.surface === surface && m.fill !== null ? [m.fill] : []))))
  return { shape: choosePalette('shape', worn('shape')), sticky: choosePalette('sticky', worn('sticky')) }
}

/** A choice as the page keeps it (`paint.palettes`), so that later scores are painted from the same palettes. */
export function writeChoice(choice: PaletteChoice): string {
  return `${choice.shape.id} ${choice.sticky.id}`
}

export function readChoice(palettes: string | undefined): PaletteChoice {
  const [shape, sticky] = (palettes ?? '').split(' ')
  return { shape: paletteById('shape', shape), sticky: paletteById('sticky', sticky) }
}

/** The colour a milestone wears under a rule; null for free text, which is never painted. */
export function colourUnder(rule: Rule, scores: Scores, surface: Surface, choice: PaletteChoice): Hex | null {
  if (surface === 'none') return null
  const level = levelUnder(rule, scores)
  const { levels, neutral } = choice[surface]
  return level === null ? neutral : (levels[level - 1] ?? neutral)
}

/** The palettes in force on a page: those chosen when its rule was switched on. */
export function paletteOf(plan: Plan): PaletteChoice {
  return plan.paint === null ? choosePalettes(plan.milestones) : readChoice(plan.paint.palettes)
}
