/** The door to chance: ids that nobody else has. */

/** 60 bits or so: enough that no two people of all boards meet. The sandbox has no better source (no `crypto`). */
export function chance(): string {
  const part = () =>
    Math.floor(Math.random() * 36 ** 6)
      .toString(36)
      .padStart(6, '0')
  return part() + part()
}
