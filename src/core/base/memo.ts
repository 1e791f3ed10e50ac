/**
 * `derive` remembered per object, for as long as the object lives. Cards are replaced and never changed, so what is
 * derived from one stays true; on a board of 2,000 cards a change then costs what changed.
 * @__NO_SIDE_EFFECTS__
 */
export function perObject<O extends object, T>(derive: (object: O) => T): (object: O) => T {
  const known = new WeakMap<O, { readonly value: T }>()
  return (object) => {
    const hit = known.get(object)
    if (hit !== undefined) return hit.value
    const value = derive(object)
    known.set(object, { value })
    return value
  }
}

/** `derive` remembered for as long as it is asked of the same things in the same order. */
export function perInputs<I extends readonly unknown[], T>(
  derive: (...inputs: I) => T,
  partsOf: (...inputs: I) => readonly unknown[],
): (...inputs: I) => T {
  let last: { readonly parts: readonly unknown[]; readonly value: T } | null = null
  return (...inputs) => {
    const parts = partsOf(...inputs)
    const isSame = last?.parts.length === parts.length && last.parts.every((part, index) => part === parts[index])
    if (last === null || !isSame) last = { parts, value: derive(...inputs) }
    return last.value
  }
}
