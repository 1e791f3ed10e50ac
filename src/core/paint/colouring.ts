import type { Hex } from '../base/index.ts'
import type { Milestone, Plan, Surface } from '../plan/index.ts'
import type { Contrast, Rule, Words } from '../record/index.ts'
import { choosePalette, colourIn, paletteById, type Palette } from './palette.ts'
import { toneOf } from './tone.ts'

/** The palettes of one painting: shapes and stickies have different ones in FigJam. */
export type PaletteChoice = Readonly<Record<Exclude<Surface, 'none'>, Palette>>

/** How the board is coloured: by which rule, from which palettes, with which words for value for effort. */
export interface Colouring {
  readonly rule: Rule
  readonly palettes: PaletteChoice
  readonly words: Words
}

/** A colouring that is about to begin: its palettes are clear of the colours the milestones wear on their own. */
export function colouringFor(plan: Plan, rule: Rule): Colouring {
  return { rule, palettes: choosePalettes(plan.milestones, plan.contrast), words: plan.words }
}

/** The colouring in force, from the palettes chosen when its rule was switched on; null while cards wear their own. */
export function colouringOf(plan: Plan): Colouring | null {
  if (plan.paint === null) return null
  return { rule: plan.paint.rule, palettes: readChoice(plan.paint.palettes), words: plan.words }
}

/** The colour a milestone wears under a colouring; null for free text, which is never painted. */
export function colourUnder({ rule, palettes, words }: Colouring, milestone: Milestone): Hex | null {
  const { surface } = milestone
  if (surface === 'none') return null
  return colourIn(palettes[surface], toneOf(rule, milestone, words).level)
}

export function choosePalettes(milestones: readonly Milestone[], contrast: Contrast): PaletteChoice {
  const worn: Readonly<Record<Surface, Set<Hex>>> = { shape: new Set(), sticky: new Set(), none: new Set() }
  for (const { surface, fill } of milestones) if (fill !== null) worn[surface].add(fill)
  return {
    shape: choosePalette('shape', contrast, Array.from(worn.shape)),
    sticky: choosePalette('sticky', contrast, Array.from(worn.sticky)),
  }
}

/** What is put aside has a colour of its own. Boards painted by an earlier version do not say so: there it is grey. */
const ASIDE = 'aside'

/** A choice as the page keeps it (`paint.palettes`), so that later scores are painted from the same palettes. */
export function writeChoice(choice: PaletteChoice): string {
  return [choice.shape.id, choice.sticky.id, ASIDE].join(' ')
}

export function readChoice(palettes: string | undefined): PaletteChoice {
  const [shape, sticky, aside] = (palettes ?? '').split(' ')
  const asPainted = (palette: Palette) => (aside === ASIDE ? palette : { ...palette, aside: palette.neutral })
  return { shape: asPainted(paletteById('shape', shape)), sticky: asPainted(paletteById('sticky', sticky)) }
}
