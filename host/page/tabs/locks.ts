/** The door to the browser's locks, which are held by one tab at a time and given back when it closes. */
export class Locks {
  /** A page that is not served securely has none. */
  static readonly areThere = 'locks' in navigator
  #prefix: string
  #release = new AbortController()

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** Fulfilled when this tab has the lock; it keeps it until `release`. */
  hold(name: string): Promise<void> {
    return new Promise((resolve) => this.when(name, resolve))
  }

  /** Calls `work` when the lock is free, and keeps it from then on, unless `work` says to give it back. */
  when(name: string, work: () => unknown): void {
    const { signal } = this.#release
    const keep = () =>
      work() === 'give back'
        ? undefined
        : new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    // Rejected when it is released while it still waits.
    navigator.locks.request(`${this.#prefix}/${name}`, { signal }, keep).catch(() => undefined)
  }

  /** Gives back what is held and waits for nothing any more. */
  release(): void {
    this.#release.abort()
  }
}
