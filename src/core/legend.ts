import type { Hex } from './colour.ts'
import { colourUnder, levelUnder, levelWords, readChoice, type PaletteChoice, type Rule } from './paint.ts'
import type { Milestone, Plan, Surface } from './plan.ts'
import { UNSURE, type Rank, type Unsure } from './scale.ts'

/** One colour of the rule that is on: what it means and how many cards wear it. */
export interface LegendEntry {
  /** `?` and `null` wear the same grey but are two answers: not sure yet, and nobody said. */
  readonly level: Rank | Unsure | null
  readonly words: string
  /** One per kind of surface on this board: shapes and stickies have different palettes in FigJam. */
  readonly colours: readonly Hex[]
  readonly count: number
}

export interface Legend {
  readonly rule: Rule
  readonly entries: readonly LegendEntry[]
  /** Milestones that wear a colour of their own: recoloured by a person, or nothing that can be painted. */
  readonly unpainted: number
}

/** What the colours on the board mean now; null while cards wear their own. Lowest level first, unscored last. */
export function legendOf(plan: Plan): Legend | null {
  if (plan.paint === null) return null
  const { rule } = plan.paint
  const choice = readChoice(plan.paint.palettes)
  const painted = plan.milestones.filter((milestone) => milestone.isPainted)
  const surfaces = surfacesOf(painted)
  const entries = LEVELS.flatMap((level): LegendEntry[] => {
    const count = painted.filter((milestone) => levelOf(rule, milestone) === level).length
    const isGrey = level === null || level === '?'
    // A grey that nobody wears needs no words.
    if (isGrey && count === 0) return []
    const colours = surfaces.map((surface) => paletteColour(choice, surface, isGrey ? null : level))
    return [{ level, words: level === '?' ? UNSURE.glyph : levelWords(rule, level), colours, count }]
  })
  return { rule, entries, unpainted: plan.milestones.length - painted.length }
}

/** The colour a milestone’s card shows now; null where that is not one plain colour. */
export function wornColour(milestone: Milestone, paint: Plan['paint']): Hex | null {
  if (paint === null || !milestone.isPainted) return milestone.fill
  return colourUnder(paint.rule, milestone.scores, milestone.surface, readChoice(paint.palettes))
}

const LEVELS: readonly LegendEntry['level'][] = [1, 2, 3, '?', null]

function levelOf(rule: Rule, { scores }: Milestone): LegendEntry['level'] {
  return rule !== 'missing' && scores[rule] === '?' ? '?' : levelUnder(rule, scores)
}

function surfacesOf(milestones: readonly Milestone[]): Exclude<Surface, 'none'>[] {
  const worn = new Set(milestones.map(({ surface }) => surface))
  const used = (['shape', 'sticky'] as const).filter((surface) => worn.has(surface))
  return used.length === 0 ? ['shape'] : used
}

function paletteColour(choice: PaletteChoice, surface: Exclude<Surface, 'none'>, level: Rank | null): Hex {
  const { levels, neutral } = choice[surface]
  return level === null ? neutral : (levels[level - 1] ?? neutral)
}
