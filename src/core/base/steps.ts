/** Work in steps, of which each is short: whoever runs it may pause between two. */
export type Steps<T> = Generator<void, T, void>

/** All steps at once. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
