/** Long work in slices: the sandbox shares one thread with FigJam itself, so nothing may hold it for long. */

/** A slice this long (ms) is not felt as a stutter while panning. */
const SLICE = 40
/** Work that takes longer than this (ms) shows progress and can be cancelled. */
const QUIET = 500

export interface Work {
  readonly isCancelled: () => boolean
  readonly onProgress: (done: number, of: number) => void
}

/** Runs `step` on every item, pausing between slices. False when it was cancelled; what was done stays done. */
export async function inSlices<T>(
  items: readonly T[],
  step: (item: T) => void | Promise<void>,
  work: Work,
): Promise<boolean> {
  const began = Date.now()
  let sliceBegan = began
  for (const [done, item] of items.entries()) {
    const now = Date.now()
    if (now - sliceBegan > SLICE) {
      if (now - began > QUIET) work.onProgress(done, items.length)
      await nextTurn()
      sliceBegan = Date.now()
    }
    if (work.isCancelled()) return false
    const pending = step(item)
    if (pending !== undefined) await pending
  }
  return true
}

/** Lets FigJam draw and deliver messages. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
