/** Where new things go and where one looks, so that the panel hides nothing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap, type Box } from '../../../src/core/base/boxes.ts'
import { freePlace } from '../../../src/core/sketch/free-place.ts'
import { isInSight, lookBeside, type Sight } from '../../../src/core/sketch/sight.ts'

const view: Box = { x: 0, y: 0, width: 1000, height: 800 }
/** At the right, as it opens. */
const panel: Box = { x: 600, y: 50, width: 400, height: 700 }
const cards: Box = { x: 100, y: 300, width: 480, height: 100 }
const size = { width: 200, height: 100 }

describe('something new', () => {
  test('goes below the cards where the panel stands to the right of them', () => {
    expect(freePlace(size, cards, [cards], 10)).toEqual({ x: 590, y: 300 })
    expect(freePlace(size, cards, [cards], 10, { view, panel })).toEqual({ x: 100, y: 410 })
  })

  test('goes where it is seen before it goes where the way is short', () => {
    const atTheFoot = { ...cards, y: 700 }
    expect(freePlace(size, atTheFoot, [atTheFoot], 10, { view, panel: null })).toEqual({ x: 590, y: 700 })
    expect(freePlace(size, atTheFoot, [atTheFoot], 10, { view, panel })).toEqual({ x: 100, y: 590 })
  })

  test('is never behind the panel, wherever that is', () => {
    const box = fc.record({
      x: fc.integer({ min: -900, max: 900 }),
      y: fc.integer({ min: -900, max: 900 }),
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.integer({ min: 1, max: 900 }),
    })
    fc.assert(
      fc.property(box, box, fc.array(box, { maxLength: 9 }), (around, over, others) => {
        const place = { ...freePlace(size, around, [around, ...others], 10, { view, panel: over }), ...size }
        expect(overlap(place, over)).toBe(false)
      }),
    )
  })
})

/** What is seen after looking there. */
function after({ view: was, panel: over }: Sight, look: NonNullable<ReturnType<typeof lookBeside>>): Sight {
  const seen = (box: Box): Box => ({
    x: look.center.x + (box.x - was.x - was.width / 2) / look.closer,
    y: look.center.y + (box.y - was.y - was.height / 2) / look.closer,
    width: box.width / look.closer,
    height: box.height / look.closer,
  })
  return { view: seen(was), panel: over === null ? null : seen(over) }
}

describe('looking at something', () => {
  test('what is in sight is left where it is', () => {
    expect(lookBeside(cards, { view, panel })).toBeNull()
    expect(lookBeside({ ...cards, width: 2000 }, { view, panel: null })).toBeNull()
  })

  test('brings it out from behind the panel, as close as before where it fits', () => {
    const behind = { ...cards, x: 400, width: 300 }
    const look = lookBeside(behind, { view, panel })
    expect(look).toEqual({ center: { x: 750, y: 350 }, closer: 1 })
    expect(look !== null && isInSight(behind, after({ view, panel }, look))).toBe(true)
  })

  test('goes farther away where it does not fit', () => {
    const wide = { x: 0, y: 0, width: 1000, height: 100 }
    const look = lookBeside(wide, { view, panel })
    expect(look?.closer).toBeCloseTo(0.54)
    expect(look !== null && isInSight(wide, after({ view, panel }, look))).toBe(true)
  })

  test('leaves it where the panel fills the screen', () => {
    expect(lookBeside(cards, { view, panel: view })).toBeNull()
  })
})
