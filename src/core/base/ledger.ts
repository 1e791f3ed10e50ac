import { replaced } from './replaced.ts'

/**
 * Values by id in the order in which the ids came, that remembers which of them changed. Whoever looks after a change looks
 * at what changed, and is handed the same list of all values as long as none did.
 */
export interface Ledger<T> {
  readonly size: number
  readonly get: (id: string) => T | undefined
  readonly has: (id: string) => boolean
  readonly set: (id: string, value: T) => void
  readonly delete: (id: string) => void
  /** Keeps a place in the order for a value that may come later. */
  readonly reserve: (id: string) => void
  readonly keys: () => readonly string[]
  readonly values: () => readonly T[]
  /** A number that grows along the order; undefined for an id that is not in it. */
  readonly placeOf: (id: string) => number | undefined
  /** Ids that were set or deleted since this was last asked. */
  readonly takeChanged: () => readonly string[]
}

export function makeLedger<T>(entries: Iterable<readonly [id: string, value: T]> = []): Ledger<T> {
  let values = new Map<string, T>()
  const places = new Map<string, number>()
  let next = 0
  let changed = new Set<string>()
  let keyList: readonly string[] | null = []
  let list: T[] | null = []
  /** Where an id stands in the list; made when it is first asked for. */
  let indexes: Map<string, number> | null = null
  /** The list was handed out: whoever has it keeps it as it is. */
  let isOut = false
  /** Whether the values lie in the order of their places. */
  let isInOrder = true

  const reserve = (id: string): void => {
    if (!places.has(id)) places.set(id, next++)
  }
  const inOrder = (): Map<string, T> => {
    if (isInOrder) return values
    const placeOf = ([id]: readonly [string, T]) => places.get(id) ?? 0
    isInOrder = true
    return (values = new Map(Array.from(values).sort((a, b) => placeOf(a) - placeOf(b))))
  }
  const set = (id: string, value: T): void => {
    if (!values.has(id)) {
      isInOrder &&= !places.has(id)
      reserve(id)
      keyList = null
      list = null
    } else if (values.get(id) === value) return
    values.set(id, value)
    changed.add(id)
    if (list === null) return
    indexes ??= new Map(Array.from(values.keys(), (key, index) => [key, index]))
    const at = indexes.get(id) ?? 0
    if (isOut) list = replaced(list, at, value)
    else list[at] = value
    isOut = false
  }
  for (const [id, value] of entries) set(id, value)

  return {
    get size() {
      return values.size
    },
    get: (id) => values.get(id),
    has: (id) => values.has(id),
    set,
    reserve,
    delete: (id) => {
      places.delete(id)
      if (!values.delete(id)) return
      changed.add(id)
      keyList = null
      list = null
    },
    keys: () => (keyList ??= Array.from(inOrder().keys())),
    values: () => {
      if (list === null) {
        list = Array.from(inOrder().values())
        indexes = null
      }
      isOut = true
      return list
    },
    placeOf: (id) => places.get(id),
    takeChanged: () => {
      const taken = Array.from(changed)
      changed = new Set()
      return taken
    },
  }
}
