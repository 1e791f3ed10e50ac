/** The door to time: everything in the panel that waits, and what time it is. */

export interface Clock {
  /** Calls `act` once after `ms`; the returned function calls it off. */
  readonly after: (ms: number, act: () => void) => () => void
  readonly now: () => Date
}

export const browserClock: Clock = {
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
  now: () => new Date(),
}

/** Making one costs the browser milliseconds. */
const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** `22 November 2026`: a date nobody can read the wrong way round, whatever they are used to. */
export function longDate(date: Date): string {
  return LONG.format(date)
}
