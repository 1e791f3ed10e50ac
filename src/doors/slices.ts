/** Long work in slices: the sandbox shares one thread with FigJam itself, so nothing may hold it for long. */
import type { Steps } from '../core/base/index.ts'
import { nextTurn, now } from './clock.ts'

/** A slice this long (ms) is not felt as a stutter while panning, with what comes before and behind it in one turn. */
const SLICE = 25
/** Work that takes longer than this (ms) shows progress and can be cancelled. */
const QUIET = 500

export interface Work {
  readonly isCancelled: () => boolean
  readonly onProgress: (done: number, of: number) => void
  /** Said after the last progress, and only where there was any. */
  readonly onEnd: () => void
}

/** Work that nobody watches: no progress, nothing to cancel with. */
export const QUIETLY: Work = { isCancelled: () => false, onProgress: () => undefined, onEnd: () => undefined }

/** Runs steps to their end, pausing between slices: nobody watches, and nothing can be cancelled. */
export async function inPauses<T>(steps: Steps<T>): Promise<T> {
  let sliceBegan = now()
  for (let count = 1; ; count++) {
    const step = steps.next()
    if (step.done === true) return step.value
    // Asking for the time costs more than most steps.
    if (count % STEPS !== 0 || now() - sliceBegan <= SLICE) continue
    await nextTurn()
    sliceBegan = now()
  }
}

const STEPS = 16
const ITEMS = 4

/** A pause between two pieces of work, of which each takes long where there is so much of it. */
export async function pauseBefore(much: { readonly length: number }): Promise<void> {
  if (much.length > MANY) await nextTurn()
}

/** What is thought of so many things at once takes about as long as a slice. */
const MANY = 500

/** Runs `step` on every item, pausing between slices. False when it was cancelled; what was done stays done. */
export async function inSlices<T>(
  items: readonly T[],
  step: (item: T) => void | Promise<void>,
  work: Work,
): Promise<boolean> {
  const began = now()
  let sliceBegan = began
  let isShown = false
  try {
    for (const [done, item] of items.entries()) {
      const at = done % ITEMS === 0 ? now() : sliceBegan
      if (at - sliceBegan > SLICE) {
        isShown ||= at - began > QUIET
        if (isShown) work.onProgress(done, items.length)
        await nextTurn()
        sliceBegan = now()
      }
      if (work.isCancelled()) return false
      const pending = step(item)
      if (pending !== undefined) await pending
    }
    return true
  } finally {
    if (isShown) work.onEnd()
  }
}
