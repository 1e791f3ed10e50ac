import type { Hex } from '../base/index.ts'
import type { Milestone, Plan, Surface } from '../plan/index.ts'
import type { Rule, Words } from '../record/index.ts'
import { colouringOf, colourUnder, type Colouring } from './colouring.ts'
import { colourIn } from './palette.ts'
import { toneOf, tonesOf, type Tone } from './tone.ts'

/** One thing the colours say now, in which colours, and how many cards wear it. */
export interface LegendEntry extends Tone {
  /** One per kind of surface on this board: shapes and stickies have different palettes in FigJam. */
  readonly colours: readonly Hex[]
  readonly count: number
}

export interface Legend {
  readonly rule: Rule
  readonly words: Words
  readonly entries: readonly LegendEntry[]
  /** Milestones that wear a colour of their own: recoloured by a person, or nothing that can be painted. */
  readonly unpainted: number
}

/** What the colours on the board mean now; null while cards wear their own. Lowest level first, unscored last. */
export function legendOf(plan: Plan): Legend | null {
  const colouring = colouringOf(plan)
  if (colouring === null) return null
  const painted = plan.milestones.filter((milestone) => milestone.isPainted)
  const surfaces = surfacesOf(painted)
  const counts = new Map<string, number>()
  for (const milestone of painted) {
    const { key } = toneOf(colouring.rule, milestone, colouring.words)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const entries = tonesOf(colouring.rule, colouring.words).map((tone): LegendEntry => ({
    ...tone,
    colours: coloursOf(tone, surfaces, colouring),
    count: counts.get(tone.key) ?? 0,
  }))
  return { rule: colouring.rule, words: colouring.words, entries, unpainted: plan.milestones.length - painted.length }
}

/** The entries worth a place where there is little: what asks for nothing needs no words while nobody wears it. */
export function entriesInUse({ entries }: Legend): readonly LegendEntry[] {
  return entries.filter(({ level, count }) => (level ?? 0) > 0 || count > 0)
}

/** The colour a milestone’s card shows now; null where that is not one plain colour. */
export function wornColour(milestone: Milestone, colouring: Colouring | null): Hex | null {
  if (colouring === null || !milestone.isPainted) return milestone.fill
  return colourUnder(colouring, milestone)
}

function surfacesOf(milestones: readonly Milestone[]): Exclude<Surface, 'none'>[] {
  const worn = new Set(milestones.map(({ surface }) => surface))
  const used = (['shape', 'sticky'] as const).filter((surface) => worn.has(surface))
  return used.length === 0 ? ['shape'] : used
}

function coloursOf(
  { level }: Tone,
  surfaces: readonly Exclude<Surface, 'none'>[],
  { palettes }: Colouring,
): readonly Hex[] {
  return surfaces.map((surface) => colourIn(palettes[surface], level))
}
