import type { Clock } from '../clock.ts'

/** The plugin's timers by the clock it was given. */
export class Timers {
  #clock: Clock
  #ring: (id: number) => void
  #running = new Map<number, { due: number; handle: unknown }>()

  constructor(clock: Clock, ring: (id: number) => void) {
    this.#clock = clock
    this.#ring = ring
  }

  /** Starts a timer, or calls it off when the time is negative. */
  set(id: number, milliseconds: number): void {
    this.#clock.clearTimeout(this.#running.get(id)?.handle)
    this.#running.delete(id)
    if (milliseconds < 0) return
    const handle = this.#clock.setTimeout(() => {
      this.#running.delete(id)
      this.#ring(id)
    }, milliseconds)
    this.#running.set(id, { due: this.#clock.now() + milliseconds, handle })
  }

  /** Whether a timer should ring at this very moment. */
  get isAnyDue(): boolean {
    return [...this.#running.values()].some(({ due }) => due <= this.#clock.now())
  }

  stop(): void {
    for (const { handle } of this.#running.values()) this.#clock.clearTimeout(handle)
    this.#running.clear()
  }
}
