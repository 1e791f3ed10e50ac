/** True when both values say the same as JSON; made for values that came from JSON, where key order is kept. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
