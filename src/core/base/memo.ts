/**
 * `derive` remembered per object, for as long as the object lives. Cards are replaced and never changed, so what is
 * derived from one stays true; on a board of 2,000 cards a change then costs what changed.
 * @__NO_SIDE_EFFECTS__
 */
export function perObject<O extends object, T>(derive: (object: O) => T): (object: O) => T {
  const known = new WeakMap<O, T>()
  return (object) => {
    const hit = known.get(object)
    if (hit !== undefined || known.has(object)) return hit as T
    const value = derive(object)
    known.set(object, value)
    return value
  }
}
