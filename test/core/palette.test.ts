import { describe, expect, test } from 'vitest'
import { colourName, contrast, difference, fromHex, lightness, toHex, VISIONS } from '../../src/core/colour.ts'
import { choosePalette, PALETTES, type Palette } from '../../src/core/palette.ts'

/**
 * FigJam’s own colours: strong ones and stickies’ from figjam-runtime facts, 2.4; the light row that shapes wear as well
 * (#C2E5FF, #FFECBD on the author’s labels) from the same list, where it stands for sections.
 */
const FIGJAM = {
  shape: `1E1E1E 757575 B3B3B3 D9D9D9 66D575 5AD8CC 3DADFF 874FFF F849C1 FF7556 FF9E42 FFC943 FFFFFF
    CDF4D3 C6FAF6 C2E5FF DCCCFF FFC2EC FFCDC2 FFE0C2 FFECBD`,
  sticky: 'FFFFFF E6E6E6 B3EFBD B3F4EF A8DAFF D3BDFF FFA8DB FFB8A8 FFD3A8 FFE299',
}
/** Stickies are pastel: there the glyphs carry what colour cannot (DESIGN §6). */
const TOLD_APART = { shape: 27, sticky: 11 }
const FROM_NEUTRAL = { shape: 14, sticky: 13 }

const all = (['shape', 'sticky'] as const).flatMap((surface) =>
  PALETTES[surface].map((palette) => [palette.id, surface, palette] as const),
)

describe.each(all)('palette %s', (_, surface, palette) => {
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
    expect(low - middle).toBeGreaterThan(surface === 'shape' ? 6 : 2)
    expect(middle - high).toBeGreaterThan(surface === 'shape' ? 6 : 2)
  })

  test.each(VISIONS)('is told apart with %s', (vision) => {
    for (const [a, b] of pairs) expect(difference(a, b, vision)).toBeGreaterThan(TOLD_APART[surface])
    for (const level of levels) expect(difference(level, neutral, vision)).toBeGreaterThan(FROM_NEUTRAL[surface])
  })

  test('leaves dark or white text readable', () => {
    for (const hex of [...levels, neutral]) {
      expect(Math.max(contrast(hex, '#1E1E1E'), contrast(hex, '#FFFFFF'))).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('choosing a palette', () => {
  test('the first one where nothing on the board wears its colours', () => {
    expect(choosePalette('shape', ['#FFC943', '#66D575']).id).toBe('peach-violet')
    expect(choosePalette('shape', []).id).toBe('peach-violet')
  })

  test('another one where milestones already wear its orange', () => {
    const chosen = choosePalette('shape', ['#FF9E42'])
    expect(chosen.id).toBe('sky-violet')
    expect(clearance(chosen, '#FF9E42')).toBeGreaterThanOrEqual(20)
  })

  test('the clearest one where every palette collides with something', () => {
    const worn = ['#FF9E42', '#3DADFF', '#874FFF', '#66D575']
    const clearest = (palette: Palette) => Math.min(...worn.map((hex) => clearance(palette, hex)))
    const chosen = clearest(choosePalette('shape', worn))
    for (const palette of PALETTES.shape) expect(chosen).toBeGreaterThanOrEqual(clearest(palette))
  })
})

function clearance(palette: Palette, worn: string): number {
  return Math.min(...palette.levels.map((level) => difference(level, worn)))
}

describe('colour numbers', () => {
  test('contrast agrees with WCAG’s own examples', () => {
    expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
  })

  test('hex and channels go both ways without loss', () => {
    for (const hex of ['#FFC943', '#000000', '#0D99FF', '#B3B3B3']) expect(toHex(fromHex(hex))).toBe(hex)
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
