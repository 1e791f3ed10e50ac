/** What somebody’s own undo must not take along: the colours that a card wore before it was painted, while it is painted. */
import type { LiveBoard } from '../board/live-board.ts'
import type { Edit } from '../core/edit/index.ts'
import { after, now } from '../doors/clock.ts'
import { makeBackoff } from '../session/backoff.ts'

/** Keeps watch, and calls `onLost` later and later, so that who goes on pressing undo gets to their earlier steps. */
export function watchUndone(onLost: () => void): (board: LiveBoard) => void {
  const backoff = makeBackoff()
  let isWaiting = false
  return ({ worn }) => {
    if (isWaiting || worn.lost().length === 0) return
    isWaiting = true
    after(backoff(now()), () => {
      isWaiting = false
      onLost()
    })
  }
}

export function keepWorn({ worn }: LiveBoard): readonly Edit[] {
  return worn.lost().map((lost): Edit => ({ kind: 'original/keep', ...lost }))
}
