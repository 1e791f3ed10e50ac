import { writeBoard, type OpenedBoard } from './boards.ts'
import { forgetBoard, keepBoard, keepPicturesOf } from './kept.ts'

/** Changes come many at a time: a board is written this long after the first of them (ms), a large one later. */
const PAUSE = { least: 20, most: 1000, timesOfWriting: 10 } as const

export interface Keeper {
  readonly slot: string
  /** Whether this browser has the board as it stands now. */
  readonly isUpToDate: boolean
  /** Whether it could not be kept: what is not written yet will not be, either. */
  readonly hasFailed: boolean
  /** Writes at once what is not written yet. */
  flush(): void
  /** Keeps no more, once what is not written yet is. */
  stop(): void
  /** Keeps no more, and takes away what was kept. */
  forget(): Promise<void>
}

export interface KeeperOptions {
  /** Where it was kept before; a new place for a board that was not. */
  readonly slot: string | undefined
  /** Told once it was tried for the first time. */
  readonly onTried: () => void
  /** Told once when that cannot be. */
  readonly onFailure: () => void
}

/** Keeps a board in this browser as it changes. */
export function keep(board: OpenedBoard, { slot: known, onTried, onFailure }: KeeperOptions): Keeper {
  const { key, name, file, document, pictures } = board
  const slot = known ?? `${key}/${Date.now()}`
  let due: ReturnType<typeof setTimeout> | undefined
  let writing = 0
  let pause = 0
  let hasFailed = false
  let last: Promise<void> = keepPicturesOf(slot, pictures)
  const write = () => {
    clearTimeout(due)
    due = undefined
    writing += 1
    const began = performance.now()
    const kept = { slot, key, name, file, text: writeBoard(document), at: Date.now() }
    pause = (performance.now() - began) * PAUSE.timesOfWriting
    // One after the other, so that an older state never comes last.
    last = last
      .then(() => keepBoard(kept))
      .catch(() => {
        if (!hasFailed) onFailure()
        hasFailed = true
      })
      .finally(() => {
        writing -= 1
      })
  }
  const flush = () => {
    if (due !== undefined) write()
  }
  const stopHearing = document.onChange(() => {
    due ??= setTimeout(write, Math.min(PAUSE.most, Math.max(PAUSE.least, pause)))
  })
  const stop = () => {
    stopHearing()
    flush()
  }
  write()
  last.then(onTried, onTried)
  return {
    slot,
    get isUpToDate() {
      return !hasFailed && due === undefined && writing === 0
    },
    get hasFailed() {
      return hasFailed
    },
    flush,
    stop,
    async forget() {
      stop()
      await last
      await forgetBoard(slot)
    },
  }
}
