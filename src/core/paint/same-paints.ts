/** Figma’s paints as data: when two lists of them look the same. */

/** What a paint says when it says nothing (typings, SolidPaint and its kin). */
const DEFAULTS: Readonly<Record<string, unknown>> = { visible: true, opacity: 1, blendMode: 'NORMAL' }
/** Figma keeps channels as 32-bit floats, so a number may come back a little off. */
const FLOAT = 1e-6

/** True when both lists paint the same, whether or not defaults are spelled out. */
export function samePaints(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return same(a, b)
  return a.length === b.length && a.every((paint, index) => samePaint(paint, b[index]))
}

/** Defaults and empty extras (`filters: {}`, `boundVariables: {}`) say nothing. */
function samePaint(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return a === b
  return isLike(a, b, said)
}

function said(paint: Record<string, unknown>, name: string): unknown {
  const value = paint[name]
  return value === DEFAULTS[name] || isEmpty(value) ? undefined : value
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= FLOAT
  if (!isObject(a) || !isObject(b)) return a === b
  return isLike(a, b, (object, name) => object[name])
}

/** Every card that is given back its colours is compared: no list of names is made for it. */
function isLike(
  a: Record<string, unknown>,
  b: Record<string, unknown>,
  read: (object: Record<string, unknown>, name: string) => unknown,
): boolean {
  for (const name in a) if (!same(read(a, name), read(b, name))) return false
  for (const name in b) if (a[name] === undefined && read(b, name) !== undefined) return false
  return true
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (isObject(value) && !Array.isArray(value) && Object.keys(value).length === 0)
}

/** Objects and lists alike: a list is compared by its indices. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
