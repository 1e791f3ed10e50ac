/** The beginning of what a preview shows: thousands of milestones are drawn as somebody scrolls to them. */

export interface Beginning<T> {
  readonly shown: T
  /** False where there is more. */
  readonly isWhole: boolean
}

/** A text counts as so many letters more than it has: a line is seldom full. One that is shorter is never cut. */
const LINE = 10
/** No format says a milestone in fewer letters, counted so. */
const LEAST = 20

/**
 * A text, a table, a document, or any plain data, up to where the letters end: cut in the middle of a text, a table or a
 * list. `make` is asked for no more of the first milestones than that may take.
 */
export function begin<T>(make: (most: number) => T): (letters: number) => Beginning<T> {
  return (letters) => {
    let left = letters
    const cut = (data: unknown): unknown => {
      if (typeof data === 'string') {
        const shown = data.slice(0, Math.max(left, LINE))
        left -= LINE + shown.length
        return shown
      }
      if (Array.isArray(data)) return data.flatMap((item) => (left > 0 ? [cut(item)] : []))
      if (typeof data !== 'object' || data === null) return data
      return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, cut(value)]))
    }
    return { shown: cut(make(Math.ceil(letters / LEAST))) as T, isWhole: left > 0 }
  }
}
