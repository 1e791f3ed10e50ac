/** Where to go on in a list when `at` leaves it: to the next that stays, else to the last before it. */
export function neighbour(ids: readonly string[], at: string | null, stays: (id: string) => boolean): string | null {
  const from = Math.max(0, at === null ? 0 : ids.indexOf(at))
  return [...ids.slice(from), ...ids.slice(0, from).reverse()].find(stays) ?? null
}
