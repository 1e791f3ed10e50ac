import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { samePaints } from '../../../src/core/paint/same-paints.ts'

const channel = fc.integer({ min: 0, max: 255 }).map((byte) => byte / 255)
const colour = fc.record({ r: channel, g: channel, b: channel })
const solid = fc.record({ type: fc.constant('SOLID'), color: colour, opacity: fc.constantFrom(0.5, 0.25) })
const gradient = fc.record({
  type: fc.constant('GRADIENT_LINEAR'),
  gradientStops: fc.array(fc.record({ position: channel, color: colour }), { minLength: 1, maxLength: 3 }),
})
const paint = fc.oneof(solid, gradient)
const SPELLED = { visible: true, blendMode: 'NORMAL', boundVariables: {}, filters: {} }

/** As FigJam hands it back: in 32-bit floats. */
const asFloats = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) => (typeof each === 'number' ? Math.fround(each) : each))

describe('paints are the same', () => {
  test('with defaults spelled out or not, in 32-bit floats, in any order of names', () => {
    fc.assert(
      fc.property(fc.array(paint, { maxLength: 3 }), (paints) => {
        const spelled = paints.map((each) => ({ ...SPELLED, ...(asFloats(each) as object) }))
        expect([samePaints(paints, spelled), samePaints(spelled, paints)]).toEqual([true, true])
      }),
    )
  })

  test('and are not with another colour, another default, one more paint or one more stop', () => {
    fc.assert(
      fc.property(fc.array(paint, { minLength: 1, maxLength: 3 }), solid, (paints, more) => {
        const [first] = paints
        const others: unknown[] = [
          [...paints, more],
          [{ ...first, visible: false }, ...paints.slice(1)],
          [{ ...first, type: 'IMAGE' }, ...paints.slice(1)],
          [{ ...first, scaleMode: 'FILL' }, ...paints.slice(1)],
          first !== undefined && 'color' in first
            ? [{ ...first, color: { ...first.color, r: first.color.r > 0.5 ? 0 : 1 } }, ...paints.slice(1)]
            : [{ ...first, gradientStops: [] }, ...paints.slice(1)],
          'mixed',
        ]
        for (const other of others)
          expect([samePaints(paints, other), samePaints(other, paints)]).toEqual([false, false])
      }),
    )
  })
})
