/** The door to the clock: the only file that asks the time or waits. */

/** Milliseconds since 1970. */
export function now(): number {
  return Date.now()
}

/** Lets FigJam draw and deliver messages. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}

/** Runs `task` once after so many milliseconds; what it returns takes that back. */
export function after(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds)
  return () => clearTimeout(timer)
}

/** Runs `task` every so many milliseconds, until the plugin closes. */
export function every(milliseconds: number, task: () => void): void {
  setInterval(task, milliseconds)
}
