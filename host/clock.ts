/** The time of day and a way to wait, as an argument: tests bring a clock that stands still. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  setTimeout(work: () => void, milliseconds: number): unknown
  clearTimeout(handle: unknown): void
  /** Runs what is due already, for clocks that do not run by themselves. */
  runDue?(): void
}

export const realClock: Clock = {
  now: () => Date.now(),
  setTimeout: (work, milliseconds) => setTimeout(work, milliseconds),
  clearTimeout: (handle) => {
    clearTimeout(handle as ReturnType<typeof setTimeout>)
  },
}

interface Alarm {
  readonly at: number
  readonly work: () => void
}

/** A clock that only `advance` moves. */
export class ManualClock implements Clock {
  #now: number
  #alarms: Alarm[] = []

  constructor(now = Date.UTC(2024, 3, 8, 9, 0)) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  setTimeout(work: () => void, milliseconds: number): Alarm {
    const alarm = { at: this.#now + Math.max(0, milliseconds), work }
    this.#alarms.push(alarm)
    return alarm
  }

  clearTimeout(handle: unknown): void {
    this.#alarms = this.#alarms.filter((alarm) => alarm !== handle)
  }

  /** Lets time pass; what becomes due runs in order, each at its own time. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds
    for (let alarm = this.#next(end); alarm; alarm = this.#next(end)) {
      this.clearTimeout(alarm)
      this.#now = Math.max(this.#now, alarm.at)
      alarm.work()
    }
    this.#now = end
  }

  runDue(): void {
    this.advance(0)
  }

  #next(end: number): Alarm | undefined {
    return this.#alarms.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
  }
}
