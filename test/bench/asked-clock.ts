import type { Clock } from '../../host/clock.ts'

interface Alarm {
  readonly at: number
  readonly work: () => void
}

/**
 * Real time, but alarms ring only while somebody waits for the plugin (`PluginRun.idle`). So the plugin makes its pauses
 * as it would, and what it does every two seconds never falls into the turn of another plugin.
 */
export class AskedClock implements Clock {
  #alarms = new Set<Alarm>()
  #passed = 0

  now(): number {
    return Date.now() + this.#passed
  }

  /** Lets so many milliseconds pass at once. */
  pass(milliseconds: number): void {
    this.#passed += milliseconds
  }

  setTimeout(work: () => void, milliseconds: number): Alarm {
    const alarm = { at: this.now() + Math.max(0, milliseconds), work }
    this.#alarms.add(alarm)
    return alarm
  }

  clearTimeout(handle: unknown): void {
    this.#alarms.delete(handle as Alarm)
  }

  runDue(): void {
    const due = Array.from(this.#alarms).filter(({ at }) => at <= this.now())
    for (const alarm of due.sort((a, b) => a.at - b.at)) if (this.#alarms.delete(alarm)) alarm.work()
  }
}
