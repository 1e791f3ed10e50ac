import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareIds, readingOrder } from '../../../src/core/find/order.ts'
import type { Section } from '../../../src/core/plan/card.ts'
import { someBoard } from '../../generate/boards.ts'
import { card } from '../cards.ts'

const at = (id: string, x: number, y: number, section: string | null = null) =>
  card(id, id, { box: { x, y, width: 1034, height: 79 }, section })
const section = (id: string, x: number, y: number, parent: string | null = null): Section => ({
  id,
  name: id,
  parent,
  box: { x, y, width: 3000, height: 2000 },
})

describe('reading order', () => {
  test('rows from top to bottom, left to right, as the author’s cards lie: up to 16 px off', () => {
    const cards = [
      at('1:5', 1770, 502),
      at('1:1', 536, 325),
      at('1:11', 4390, 486),
      at('1:2', 548, 494),
      at('1:4', 1771, 328),
      at('1:10', 4378, 324),
      at('1:8', 3064, 486),
      at('1:7', 3052, 324),
    ]
    expect(readingOrder(cards, [])).toEqual(['1:1', '1:4', '1:7', '1:10', '1:2', '1:5', '1:8', '1:11'])
  })

  test('loose cards first, then section by section, sections inside sections after their cards', () => {
    const sections = [section('2:2', 5000, 0), section('2:1', 0, 0), section('2:3', 100, 500, '2:1')]
    const cards = [
      at('1:4', 5100, 10, '2:2'),
      at('1:3', 150, 600, '2:3'),
      at('1:2', 10, 900, '2:1'),
      at('1:1', 9000, 9000),
    ]
    expect(readingOrder(cards, sections)).toEqual(['1:1', '1:2', '1:3', '1:4'])
  })

  test('never depends on layer order', () => {
    const shuffled = someBoard().chain(({ cards, sections }) =>
      fc.record({
        cards: fc.constant(cards),
        sections: fc.constant(sections),
        others: fc.shuffledSubarray(Array.from(cards), { minLength: cards.length }),
        around: fc.shuffledSubarray(Array.from(sections), { minLength: sections.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ cards, sections, others, around }) => {
        expect(readingOrder(others, around)).toEqual(readingOrder(cards, sections))
      }),
      { numRuns: 40 },
    )
  })

  test('has every card once, whatever hangs where', () => {
    fc.assert(
      fc.property(someBoard(), ({ cards, sections }) => {
        const ids = cards.map(({ id }) => id)
        expect(Array.from(readingOrder(cards, sections)).sort()).toEqual(ids.sort())
      }),
      { numRuns: 40 },
    )
  })

  test('loses no card: one without a box comes last, one in an unknown section is loose', () => {
    const lost = card('1:9', 'x', { box: null })
    expect(readingOrder([lost, at('1:1', 0, 0, '7:7')], [])).toEqual(['1:1', '1:9'])
  })

  test('older ids come first, number by number', () => {
    expect(['10:2', '9:30', '9:4'].sort(compareIds)).toEqual(['9:4', '9:30', '10:2'])
  })
})
