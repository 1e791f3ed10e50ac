/** One thing at a time: a command, a batch of changes, a scan. Cancel goes past the queue. */
import type { News } from '../core/command/index.ts'
import type { Work } from '../doors/slices.ts'

export interface Queue {
  /** `n`: the number of the command it is for, 0 where it is for none. */
  readonly add: (task: () => void | Promise<void>, n?: number) => void
  /** Work a person watches, and may cancel, unless it only follows what happened anyway. */
  readonly work: (what: string, canCancel?: boolean) => Work
  /** Stops the work that is under way. */
  readonly cancel: () => void
}

export function makeQueue(tell: (news: News) => void): Queue {
  let last: Promise<void> = Promise.resolve()
  let isCancelled = false
  return {
    add: (task, n = 0) => {
      last = last.then(task).catch((error: unknown) => {
        console.error('OKRA Milestones:', String(error))
        tell({ type: 'command/failed', n })
      })
    },
    work: (what, canCancel = true) => {
      isCancelled = false
      return {
        isCancelled: () => canCancel && isCancelled,
        onProgress: (done, of) => tell({ type: 'work/progress', what, done, of }),
        onEnd: () => tell({ type: 'work/ended' }),
      }
    },
    cancel: () => {
      isCancelled = true
    },
  }
}
