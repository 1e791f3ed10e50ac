/** Work that waits its turn: each piece runs on its own, after the one that asked for it has ended. */
export class Tasks {
  #queue: (() => void)[] = []
  #isBusy = false
  #running: Promise<void> | undefined
  #onError: (error: unknown) => void

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError
  }

  add(work: () => void): void {
    this.#queue.push(work)
    this.#running ??= Promise.resolve().then(() => {
      this.#running = undefined
      this.runNow()
    })
  }

  /** Does what waits, for callers that come from outside every task, like a clock. */
  runNow(): void {
    if (this.#isBusy) return
    this.#isBusy = true
    for (let work = this.#queue.shift(); work; work = this.#queue.shift()) {
      try {
        work()
      } catch (error) {
        this.#onError(error)
      }
    }
    this.#isBusy = false
  }

  /** Forgets what still waits. */
  clear(): void {
    this.#queue = []
  }

  /** Fulfilled when nothing waits; `undefined` when nothing does. */
  get running(): Promise<void> | undefined {
    return this.#running
  }
}
