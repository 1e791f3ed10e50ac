/** The door to time: everything in the panel that waits. */

export interface Clock {
  /** Calls `act` once after `ms`; the returned function calls it off. */
  readonly after: (ms: number, act: () => void) => () => void
}

export const browserClock: Clock = {
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}
