/** Figma’s paints as data: when two lists of them look the same. */

/** What a paint says when it says nothing (typings, SolidPaint and its kin). */
const DEFAULTS: Readonly<Record<string, unknown>> = { visible: true, opacity: 1, blendMode: 'NORMAL' }
/** Figma keeps channels as 32-bit floats, so a number may come back a little off. */
const FLOAT = 1e-6

/** True when both lists paint the same, whether or not defaults are spelled out. */
export function samePaints(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return same(a, b)
  return a.length === b.length && a.every((paint, index) => same(bare(paint), bare(b[index])))
}

/** A paint without its defaults and without empty extras (`filters: {}`, `boundVariables: {}`). */
function bare(paint: unknown): unknown {
  if (!isObject(paint)) return paint
  const said = Object.entries(paint).filter(([name, value]) => value !== DEFAULTS[name] && !isEmpty(value))
  return Object.fromEntries(said)
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= FLOAT
  if (!isObject(a) || !isObject(b)) return a === b
  const names = Array.from(new Set([...Object.keys(a), ...Object.keys(b)]))
  return names.every((name) => same(a[name], b[name]))
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (isObject(value) && !Array.isArray(value) && Object.keys(value).length === 0)
}

/** Objects and lists alike: a list is compared by its indices. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
