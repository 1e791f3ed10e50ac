import { describe, expect, test } from 'vitest'
import {
  colourName,
  contrastRatio,
  difference,
  fromHex,
  lightness,
  toHex,
  toRgb,
} from '../../../src/core/base/colour.ts'
import { CELL_PALETTES, choosePalette, paletteById, PALETTES, type Palette } from '../../../src/core/paint/palette.ts'
import type { Contrast } from '../../../src/core/record/rules.ts'
import { VISIONS } from './visions.ts'

/**
 * FigJam’s own colours: strong ones and stickies’ (docs/colours.md, The colours of FigJam); the light row that shapes
 * wear as well (#C2E5FF, #FFECBD on the author’s labels) from the same list, where it stands for sections. Cells take
 * those of shapes.
 */
const SHAPE = `1E1E1E 757575 B3B3B3 D9D9D9 66D575 5AD8CC 3DADFF 874FFF F849C1 FF7556 FF9E42 FFC943 FFFFFF
    CDF4D3 C6FAF6 C2E5FF DCCCFF FFC2EC FFCDC2 FFE0C2 FFECBD`
const FIGJAM = {
  shape: SHAPE,
  sticky: 'FFFFFF E6E6E6 B3EFBD B3F4EF A8DAFF D3BDFF FFA8DB FFB8A8 FFD3A8 FFE299',
  cell: SHAPE,
}

/** What each kind of palette must reach: CIE76 ΔE under every vision, and steps of lightness (L*) from level to level. */
interface Demand {
  readonly toldApart: number
  readonly fromNeutral: number
  readonly steps: number
  /** From each level to “nobody knows yet”, where only light and dark are seen (L*). */
  readonly inGrey: number
}

/**
 * Stickies are pastel, and cells must leave dark text readable: there the glyphs carry what colour cannot
 * (docs/colours.md, Palettes).
 */
const DEMANDS: Readonly<Record<Contrast, Readonly<Record<keyof typeof FIGJAM, Demand>>>> = {
  usual: {
    shape: { toldApart: 27, fromNeutral: 14, steps: 6, inGrey: 10 },
    sticky: { toldApart: 11, fromNeutral: 13, steps: 2, inGrey: 8 },
    cell: { toldApart: 11, fromNeutral: 12, steps: 9, inGrey: 5 },
  },
  high: {
    shape: { toldApart: 44, fromNeutral: 20, steps: 30, inGrey: 16 },
    // FigJam’s stickies hold no grey and no third step further from it.
    sticky: { toldApart: 17, fromNeutral: 8, steps: 8, inGrey: 1.5 },
    cell: { toldApart: 40, fromNeutral: 17, steps: 5, inGrey: 8 },
  },
}

const all = (['usual', 'high'] as const).flatMap((contrast) => [
  ...(['shape', 'sticky'] as const).flatMap((surface) =>
    PALETTES[contrast][surface].map((palette) => [palette.id, surface, DEMANDS[contrast][surface], palette] as const),
  ),
  [CELL_PALETTES[contrast].id, 'cell', DEMANDS[contrast].cell, CELL_PALETTES[contrast]] as const,
])

describe.each(all)('palette %s', (_, surface, demand, palette) => {
  const { levels, neutral } = palette
  const pairs = [
    [levels[0], levels[1]],
    [levels[1], levels[2]],
    [levels[0], levels[2]],
  ] as const

  test('is made of FigJam’s own colours', () => {
    for (const hex of [...levels, neutral]) expect(FIGJAM[surface]).toContain(hex.slice(1))
  })

  test('grows heavier level by level', () => {
    const [low, middle, high] = levels.map(lightness) as [number, number, number]
    expect(low - middle).toBeGreaterThan(demand.steps)
    expect(middle - high).toBeGreaterThan(demand.steps)
  })

  test.each(Object.entries(VISIONS))('is told apart with %s', (_, eye) => {
    for (const [a, b] of pairs) expect(difference(a, b, eye)).toBeGreaterThan(demand.toldApart)
    for (const level of levels) expect(difference(level, neutral, eye)).toBeGreaterThan(demand.fromNeutral)
  })

  test('is told from “nobody knows yet” where only light and dark are seen', () => {
    for (const level of levels) expect(Math.abs(lightness(level) - lightness(neutral))).toBeGreaterThan(demand.inGrey)
  })

  test('leaves dark or white text readable', () => {
    const inks = surface === 'cell' ? ['#1E1E1E'] : ['#1E1E1E', '#FFFFFF']
    for (const hex of [...levels, neutral])
      expect(Math.max(...inks.map((ink) => contrastRatio(hex, ink)))).toBeGreaterThanOrEqual(4.5)
  })
})

const painted = all.flatMap(([id, surface, , palette]) => ('aside' in palette ? [[id, surface, palette] as const] : []))

describe.each(painted)('what is put aside in palette %s', (_, surface, { levels, aside, neutral }) => {
  test('has a colour of FigJam’s own that leaves text readable', () => {
    expect(FIGJAM[surface]).toContain(aside.slice(1))
    expect(Math.max(...['#1E1E1E', '#FFFFFF'].map((ink) => contrastRatio(aside, ink)))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(Object.entries(VISIONS))('is told from the grey and from every level with %s', (_, eye) => {
    for (const hex of [...levels, neutral])
      expect(difference(aside, hex, eye)).toBeGreaterThan(surface === 'shape' ? 12 : 8)
  })

  test('is lighter or darker than the grey, where only that is seen', () => {
    expect(Math.abs(lightness(aside) - lightness(neutral))).toBeGreaterThan(8)
  })
})

// Of stickies a blank one is the lightest.
test.each(painted.filter(([, surface]) => surface === 'shape'))(
  'what is put aside in palette %s is lighter than every level',
  (_, __, { levels, aside }) => {
    for (const level of levels) expect(lightness(aside) - lightness(level)).toBeGreaterThan(6)
  },
)

describe('high contrast', () => {
  test('of shapes: every level is three times as bright as the next (WCAG 1.4.11)', () => {
    for (const { levels } of PALETTES.high.shape) {
      expect(contrastRatio(levels[0], levels[1])).toBeGreaterThanOrEqual(3)
      expect(contrastRatio(levels[1], levels[2])).toBeGreaterThanOrEqual(3)
    }
  })

  test('of stickies: no three colours of their palette lie further apart from light to dark', () => {
    const span = ({ levels }: Palette) => lightness(levels[0]) - lightness(levels[2])
    const lights = FIGJAM.sticky.split(' ').map((hex) => lightness(`#${hex}`))
    for (const palette of PALETTES.high.sticky)
      expect(span(palette)).toBeCloseTo(Math.max(...lights) - Math.min(...lights), 5)
    for (const palette of PALETTES.usual.sticky) expect(span(palette)).toBeLessThan(14)
  })
})

describe('choosing a palette', () => {
  test('the first one where nothing on the board wears its colours', () => {
    expect(choosePalette('shape', 'usual', ['#FFC943', '#66D575']).id).toBe('peach-pink-violet')
    expect(choosePalette('shape', 'usual', []).id).toBe('peach-pink-violet')
    expect(choosePalette('shape', 'high', ['#FFC943', '#66D575']).id).toBe('cream-ink')
  })

  test('another one where milestones already wear its pink', () => {
    const chosen = choosePalette('shape', 'usual', ['#F849C1'])
    expect(chosen.id).toBe('mint-sun-violet')
    expect(clearance(chosen, '#F849C1')).toBeGreaterThanOrEqual(20)
  })

  test('the clearest one where every palette collides with something', () => {
    const worn = ['#F849C1', '#FFC943', '#874FFF', '#66D575']
    const clearest = (palette: Palette) => Math.min(...worn.map((hex) => clearance(palette, hex)))
    const chosen = clearest(choosePalette('shape', 'usual', worn))
    for (const palette of PALETTES.usual.shape) expect(chosen).toBeGreaterThanOrEqual(clearest(palette))
  })

  test('the one that is on, whichever of the two kinds it is of', () => {
    expect(paletteById('shape', 'cream-ink').levels[2]).toBe('#1E1E1E')
    expect(paletteById('sticky', 'from a newer plugin').id).toBe('yellow-blue-pink')
  })
})

function clearance(palette: Palette, worn: string): number {
  return Math.min(...palette.levels.map((level) => difference(level, worn)))
}

describe('colour numbers', () => {
  test('contrast agrees with WCAG’s own examples', () => {
    expect(contrastRatio('#FFFFFF', '#000000')).toBeCloseTo(21, 5)
    expect(contrastRatio('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
  })

  test('hex and channels go both ways without loss', () => {
    for (const hex of ['#FFC943', '#000000', '#0D99FF', '#B3B3B3']) expect(toHex(toRgb(fromHex(hex)))).toBe(hex)
  })

  test('ΔE of the Lab axes agrees with published values', () => {
    // Lindbloom’s calculator, CIE76, sRGB D65: red against green.
    expect(difference('#FF0000', '#00FF00')).toBeCloseTo(170.6, 0)
  })

  test.each([
    ['#FFC943', 'yellow'],
    ['#66D575', 'green'],
    ['#BDE3FF', 'light blue'],
    ['#0D99FF', 'blue'],
    ['#874FFF', 'violet'],
    ['#FFAFA3', 'light red'],
    ['#FF9E42', 'orange'],
    ['#F849C1', 'pink'],
    ['#FFFFFF', 'white'],
    ['#1E1E1E', 'black'],
    ['#B3B3B3', 'grey'],
  ])('%s is called %s', (hex, name) => {
    expect(colourName(hex)).toBe(name)
  })
})
