/**
 * Positions among siblings as strings that sort: between two keys there is always room for another, so putting a node
 * somewhere never renumbers its neighbours.
 */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const digit = (key: string, index: number) => DIGITS.indexOf(key.charAt(index))

/** A key after `before` and ahead of `after`; `null` stands for the end of the list on that side. */
export function orderBetween(before: string | null, after: string | null): string {
  const low = before ?? ''
  let key = ''
  for (let index = 0; ; index++) {
    const from = index < low.length ? digit(low, index) : 0
    const bounded = after !== null && after.startsWith(key) && index < after.length
    const to = bounded ? digit(after, index) : DIGITS.length
    const middle = Math.floor((from + to) / 2)
    if (middle > from && middle < to) return key + DIGITS.charAt(middle)
    key += DIGITS.charAt(from)
  }
}

/** `count` keys in order, for children that are put down together. */
export function orders(count: number): string[] {
  const keys: string[] = []
  const width = Math.max(2, Math.ceil(Math.log(count + 2) / Math.log(DIGITS.length)) + 1)
  const step = Math.max(1, Math.floor(DIGITS.length ** width / (count + 1)))
  for (let n = 1; n <= count; n++) keys.push(encode(n * step, width))
  return keys
}

/** A whole number as a key of fixed width, without the trailing zeros that leave no room beneath them. */
function encode(value: number, width: number): string {
  let key = ''
  for (let rest = value, place = 0; place < width; place++, rest = Math.floor(rest / DIGITS.length)) {
    key = DIGITS.charAt(rest % DIGITS.length) + key
  }
  return key.replace(/0+$/, '')
}

/** Siblings back to front; equal keys (two people put something in one place) are told apart by id. */
export function inOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
