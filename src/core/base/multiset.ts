/** How often each key was added and not taken away again. */
export interface Multiset<K> {
  readonly add: (key: K) => void
  readonly remove: (key: K) => void
  readonly has: (key: K) => boolean
  readonly count: (key: K) => number
  readonly keys: () => readonly K[]
  /** How many different keys there are. */
  readonly size: () => number
}

export function makeMultiset<K>(): Multiset<K> {
  const counts = new Map<K, number>()
  const count = (key: K) => counts.get(key) ?? 0
  return {
    add: (key) => void counts.set(key, count(key) + 1),
    remove: (key) => {
      if (count(key) > 1) counts.set(key, count(key) - 1)
      else counts.delete(key)
    },
    has: (key) => counts.has(key),
    count,
    keys: () => Array.from(counts.keys()),
    size: () => counts.size,
  }
}
