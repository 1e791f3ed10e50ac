/**
 * Positions among siblings as strings that sort: between two keys there is always room for another, so putting a node
 * somewhere never renumbers its neighbours.
 */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const digit = (key: string, index: number) => DIGITS.indexOf(key.charAt(index))

/** How many digits counting up uses, so that a hundred thousand nodes put in front of each other keep short keys. */
const WIDTH = 3

/** A key after `before` and ahead of `after`; `null` stands for the end of the list on that side. */
export function orderBetween(before: string | null, after: string | null): string {
  if (after === null) return orderAfter(before ?? '')
  const low = before ?? ''
  let key = ''
  for (let index = 0; ; index++) {
    const from = index < low.length ? digit(low, index) : 0
    const bounded = after.startsWith(key) && index < after.length
    const to = bounded ? digit(after, index) : DIGITS.length
    const middle = Math.floor((from + to) / 2)
    if (middle > from && middle < to) return key + DIGITS.charAt(middle)
    key += DIGITS.charAt(from)
  }
}

/** `count` keys in order, for children that are put down together. */
export function orders(count: number): string[] {
  const keys: string[] = []
  for (let last = ''; keys.length < count; keys.push(last)) last = orderAfter(last)
  return keys
}

/** The next number of `WIDTH` digits; none ends in zero, because nothing would fit just ahead of it. */
function orderAfter(key: string): string {
  const head = key.slice(0, WIDTH).padEnd(WIDTH, '0')
  let value = 1
  for (let place = 0; place < WIDTH; place++) value += digit(head, place) * DIGITS.length ** (WIDTH - 1 - place)
  if (value % DIGITS.length === 0) value++
  if (value >= DIGITS.length ** WIDTH) return head + orderAfter(key.slice(WIDTH))
  let next = ''
  for (; next.length < WIDTH; value = Math.floor(value / DIGITS.length)) {
    next = DIGITS.charAt(value % DIGITS.length) + next
  }
  return next
}

/** Siblings back to front; equal keys (two people put something in one place) are told apart by id. */
export function inOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
