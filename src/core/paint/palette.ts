import { difference, type Hex } from '../base/index.ts'
import type { Surface } from '../plan/index.ts'
import type { Contrast } from '../record/index.ts'
import type { Weight } from '../weigh/index.ts'

/** Exact FigJam palette colours of one kind of node. */
export interface Palette {
  readonly id: string
  /** Lightest first. */
  readonly levels: readonly [Hex, Hex, Hex]
  /** What was weighed and put aside: stands apart from the grey also where only light and dark are seen. */
  readonly aside: Hex
  /** Grey or white, for “nobody knows yet”: apart from every level also where only light and dark are seen. */
  readonly neutral: Hex
}

/** The colour of a weight; null is what nobody knows yet. */
export function colourIn({ levels, aside, neutral }: Palette, weight: Weight | null): Hex {
  if (weight === null) return neutral
  return weight === 0 ? aside : (levels[weight - 1] ?? neutral)
}

/** FigJam’s greys (docs/colours.md, The colours of FigJam). That of stickies is as light as their lightest levels. */
const SHAPE_GREY = '#B3B3B3'
const STICKY_GREY = '#E6E6E6'

/**
 * Paper: of shapes, what is put aside recedes; a sticky that nobody scored is blank. Where a palette’s lightest level is
 * white, what is put aside is the violet that is free there.
 */
const WHITE = '#FFFFFF'
const STICKY_VIOLET = '#D3BDFF'

/**
 * FigJam’s own colours of that node type (docs/colours.md, The colours of FigJam; the light ones are worn by shapes on
 * the author’s board), ordered by lightness, told apart under every colour vision (test/core/paint/palette.test.ts has the
 * numbers), most liked first. Several, because a colour that the board’s milestones already wear says something else
 * there.
 */
export const PALETTES: Readonly<Record<Contrast, Readonly<Record<Exclude<Surface, 'none'>, readonly Palette[]>>>> = {
  usual: {
    shape: [
      { id: 'peach-pink-violet', levels: ['#FFE0C2', '#F849C1', '#874FFF'], aside: WHITE, neutral: SHAPE_GREY },
      { id: 'mint-sun-violet', levels: ['#CDF4D3', '#FFC943', '#874FFF'], aside: WHITE, neutral: SHAPE_GREY },
      { id: 'sun-pink-violet', levels: ['#FFC943', '#F849C1', '#874FFF'], aside: WHITE, neutral: SHAPE_GREY },
    ],
    sticky: [
      { id: 'yellow-blue-pink', levels: ['#FFE299', '#A8DAFF', '#FFA8DB'], aside: STICKY_GREY, neutral: WHITE },
      { id: 'yellow-blue-red', levels: ['#FFE299', '#A8DAFF', '#FFB8A8'], aside: STICKY_GREY, neutral: WHITE },
      { id: 'orange-blue-pink', levels: ['#FFD3A8', '#A8DAFF', '#FFA8DB'], aside: STICKY_GREY, neutral: WHITE },
    ],
  },
  // Of shapes each level is three times as bright as the next (WCAG 1.4.11); stickies are pastel, so theirs take the
  // widest steps that FigJam’s palette has.
  high: {
    shape: [
      { id: 'cream-ink', levels: ['#FFECBD', '#874FFF', '#1E1E1E'], aside: WHITE, neutral: SHAPE_GREY },
      { id: 'sky-ink', levels: ['#C2E5FF', '#874FFF', '#1E1E1E'], aside: WHITE, neutral: SHAPE_GREY },
    ],
    sticky: [
      {
        id: 'white-orange-pink',
        levels: ['#FFFFFF', '#FFD3A8', '#FFA8DB'],
        aside: STICKY_VIOLET,
        neutral: STICKY_GREY,
      },
      { id: 'white-green-pink', levels: ['#FFFFFF', '#B3EFBD', '#FFA8DB'], aside: STICKY_VIOLET, neutral: STICKY_GREY },
    ],
  },
}

/** What boards are painted from that an earlier version coloured. Its lightest levels and its grey were equally light. */
const EARLIER: Readonly<Record<Exclude<Surface, 'none'>, readonly Palette[]>> = {
  shape: [
    { id: 'peach-violet', levels: ['#FFE0C2', '#FF9E42', '#874FFF'], aside: WHITE, neutral: '#D9D9D9' },
    { id: 'sky-violet', levels: ['#C2E5FF', '#3DADFF', '#874FFF'], aside: WHITE, neutral: '#D9D9D9' },
    { id: 'sun-pink', levels: ['#FFC943', '#66D575', '#F849C1'], aside: WHITE, neutral: '#D9D9D9' },
  ],
  sticky: [
    { id: 'yellow-pink', levels: ['#FFE299', '#A8DAFF', '#FFA8DB'], aside: WHITE, neutral: STICKY_GREY },
    { id: 'yellow-red', levels: ['#FFE299', '#A8DAFF', '#FFB8A8'], aside: WHITE, neutral: STICKY_GREY },
    { id: 'orange-pink', levels: ['#FFD3A8', '#A8DAFF', '#FFA8DB'], aside: WHITE, neutral: STICKY_GREY },
  ],
}

/**
 * Table cells: one hue that grows darker, so that a column reads as a scale; a cell’s text stays dark on every level.
 * Nobody wears colours in a table before us, so one palette each is enough.
 */
export const CELL_PALETTES: Readonly<Record<Contrast, Omit<Palette, 'aside'>>> = {
  usual: { id: 'amber', levels: ['#FFECBD', '#FFC943', '#FF9E42'], neutral: '#FFFFFF' },
  high: { id: 'peach-blue', levels: ['#FFE0C2', '#FF9E42', '#3DADFF'], neutral: '#FFFFFF' },
}

/** How far (CIE76 ΔE) a painted level must stay from a colour that cards wear on their own. */
const CLEAR_OF_WORN = 20

/** The first palette that stays clear of the worn colours; where none does, the one that stays clearest. */
export function choosePalette(surface: Exclude<Surface, 'none'>, contrast: Contrast, worn: readonly Hex[]): Palette {
  const clearance = (palette: Palette) =>
    Math.min(Infinity, ...worn.flatMap((hex) => palette.levels.map((level) => difference(level, hex))))
  const palettes = PALETTES[contrast][surface]
  const clear = palettes.find((palette) => clearance(palette) >= CLEAR_OF_WORN)
  return clear ?? palettes.reduce((best, palette) => (clearance(palette) > clearance(best) ? palette : best))
}

/** The palette of that id; the surface’s first where a newer plugin named one we do not have. */
export function paletteById(surface: Exclude<Surface, 'none'>, id: string | undefined): Palette {
  const palettes = [...PALETTES.usual[surface], ...PALETTES.high[surface], ...EARLIER[surface]]
  const [first] = palettes
  const palette = palettes.find((candidate) => candidate.id === id) ?? first
  if (palette === undefined) throw new Error(`No palette for ${surface}`)
  return palette
}
