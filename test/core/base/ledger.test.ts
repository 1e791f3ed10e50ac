import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeLedger } from '../../../src/core/base/ledger.ts'

const someId = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const someStep = fc.record({
  act: fc.constantFrom('set', 'set', 'delete', 'reserve', 'look'),
  id: someId,
  value: fc.integer({ min: 0, max: 9 }),
})

describe('a ledger', () => {
  test('keeps its values in the order in which their places were taken, whenever they come', () => {
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 30 }), (steps) => {
        const ledger = makeLedger<number>()
        const places: string[] = []
        const values = new Map<string, number>()
        for (const { act, id, value } of steps) {
          if (act === 'look') {
            ledger.values()
            continue
          }
          if (act === 'delete') {
            ledger.delete(id)
            values.delete(id)
            places.splice(places.indexOf(id), places.includes(id) ? 1 : 0)
            continue
          }
          if (!places.includes(id)) places.push(id)
          if (act === 'reserve') ledger.reserve(id)
          else {
            ledger.set(id, value)
            values.set(id, value)
          }
        }
        const ids = places.filter((id) => values.has(id))
        expect(ledger.keys()).toEqual(ids)
        expect(ledger.values()).toEqual(ids.map((id) => values.get(id)))
        const order = ids.map((id) => ledger.placeOf(id) ?? NaN)
        expect(order).toEqual(Array.from(order).sort((a, b) => a - b))
      }),
    )
  })

  test('a place that is kept is no value and no change', () => {
    const ledger = makeLedger<number>()
    ledger.reserve('a')
    ledger.set('b', 2)
    expect([ledger.has('a'), ledger.size, ledger.keys(), ledger.takeChanged()]).toEqual([false, 1, ['b'], ['b']])
    ledger.set('a', 1)
    expect([ledger.values(), ledger.takeChanged()]).toEqual([[1, 2], ['a']])
  })

  test('a list that was handed out stays as it was', () => {
    const ledger = makeLedger([
      ['a', 1],
      ['b', 2],
    ] as const)
    const before = ledger.values()
    ledger.reserve('c')
    ledger.set('b', 2)
    expect(ledger.values()).toBe(before)
  })
})
