/** Every number at which a colour means something else: just below it, at it, just above. */
import { describe, expect, test } from 'vitest'
import { difference } from '../../../src/core/base/colour.ts'
import { choosePalette, PALETTES } from '../../../src/core/paint/palette.ts'
import { samePaints } from '../../../src/core/paint/same-paints.ts'
import { toneOf } from '../../../src/core/paint/tone.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { DEFAULT_WORDS } from '../../../src/core/record/value-words.ts'

describe('a palette stays at least 20 (ΔE) away from colours that cards wear', () => {
  const [first, second] = PALETTES.usual.shape
  const near = (hex: string) => Math.min(...(first?.levels.map((level) => difference(level, hex)) ?? []))
  test.each([
    ['#F872C1', false],
    ['#F873C1', true],
    ['#F874C1', true],
  ])('%s is far enough from the first: %s', (hex, isFar) => {
    expect(near(hex) >= 20).toBe(isFar)
    expect(choosePalette('shape', 'usual', [hex]).id).toBe(isFar ? first?.id : second?.id)
  })
})

describe('“What’s missing” tells nothing, one or two, and three to five things apart', () => {
  const said: readonly Scores[] = [
    { effort: 'S' },
    { business: 1 },
    { ux: 1 },
    { dependenciesReviewed: true },
    { skills: ['Design'] },
  ]
  test.each([
    [0, 1],
    [1, 2],
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 3],
  ])('%i missing: level %i', (missing, level) => {
    const scores = Object.assign({}, ...said.slice(missing)) as Scores
    expect(toneOf('missing', { scores, rounds: [] }, DEFAULT_WORDS).level).toBe(level)
  })
})

describe('a channel that comes back from Figma is the same up to a millionth', () => {
  const paint = (r: number) => [{ type: 'SOLID', color: { r, g: 0, b: 0 } }]
  test.each([
    [0.5e-6, true],
    [0.99e-6, true],
    [1.01e-6, false],
    [2e-6, false],
  ])('%d off: %s', (off, is) => {
    expect(samePaints(paint(0), paint(off))).toBe(is)
    expect(samePaints(paint(off), paint(0))).toBe(is)
  })
})
