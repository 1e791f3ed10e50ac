import { difference, type Hex } from './colour.ts'
import type { Surface } from './plan.ts'

/** Three exact FigJam palette colours, lightest level first, and a grey for “nobody said yet”. */
export interface Palette {
  readonly id: string
  readonly levels: readonly [Hex, Hex, Hex]
  readonly neutral: Hex
}

/** FigJam’s grey of each palette (figjam-runtime facts, 2.4). */
const SHAPE_GREY = '#D9D9D9'
const STICKY_GREY = '#E6E6E6'

/**
 * FigJam’s own colours of that node type (figjam-runtime facts, 2.4; the light ones are worn by shapes on the author’s
 * board), ordered by lightness, told apart under every colour vision (test/core/palette.test.ts has the numbers), most
 * liked first. Several, because a colour that the board’s milestones already wear says something else there.
 */
export const PALETTES: Readonly<Record<Exclude<Surface, 'none'>, readonly Palette[]>> = {
  shape: [
    { id: 'peach-violet', levels: ['#FFE0C2', '#FF9E42', '#874FFF'], neutral: SHAPE_GREY },
    { id: 'sky-violet', levels: ['#C2E5FF', '#3DADFF', '#874FFF'], neutral: SHAPE_GREY },
    { id: 'sun-pink', levels: ['#FFC943', '#66D575', '#F849C1'], neutral: SHAPE_GREY },
  ],
  sticky: [
    { id: 'yellow-pink', levels: ['#FFE299', '#A8DAFF', '#FFA8DB'], neutral: STICKY_GREY },
    { id: 'yellow-red', levels: ['#FFE299', '#A8DAFF', '#FFB8A8'], neutral: STICKY_GREY },
    { id: 'orange-pink', levels: ['#FFD3A8', '#A8DAFF', '#FFA8DB'], neutral: STICKY_GREY },
  ],
}

/** How far (CIE76 ΔE) a painted level must stay from a colour that cards wear on their own. */
const CLEAR_OF_WORN = 20

/** The first palette that stays clear of the worn colours; where none does, the one that stays clearest. */
export function choosePalette(surface: Exclude<Surface, 'none'>, worn: readonly Hex[]): Palette {
  const clearance = (palette: Palette) =>
    Math.min(Infinity, ...worn.flatMap((hex) => palette.levels.map((level) => difference(level, hex))))
  const palettes = PALETTES[surface]
  const clear = palettes.find((palette) => clearance(palette) >= CLEAR_OF_WORN)
  return clear ?? palettes.reduce((best, palette) => (clearance(palette) > clearance(best) ? palette : best))
}

/** The palette of that id; the surface’s first where a newer plugin named one we do not have. */
export function paletteById(surface: Exclude<Surface, 'none'>, id: string | undefined): Palette {
  const palettes = PALETTES[surface]
  const [first] = palettes
  const palette = palettes.find((candidate) => candidate.id === id) ?? first
  if (palette === undefined) throw new Error(`No palette for ${surface}`)
  return palette
}
