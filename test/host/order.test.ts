import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderBetween, orders } from '../../host/document/order.ts'

test('however nodes are put between others, their keys keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
      const keys: string[] = []
      for (const place of places) {
        const at = place % (keys.length + 1)
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null))
      }
      expect(keys).toEqual([...new Set(keys)].sort())
    }),
  )
})

test('ten thousand nodes put in front of each other keep short keys', () => {
  const keys = orders(10_000)
  expect(keys).toEqual([...new Set(keys)].sort())
  expect(Math.max(...keys.map((key) => key.length))).toBe(3)
})
