/**
 * Badges follow the cards that this person moves, once a drag is over. Only their own moves count, never a
 * colleague’s: their panel follows those, or nobody’s does, and two panels cannot push one badge about
 * (docs/architecture.md, The road of a click).
 */
import type { LiveBoard } from '../board/live-board.ts'
import { movedCards } from '../board/moved.ts'
import type { Edit } from '../core/edit/index.ts'
import type { Plan } from '../core/plan/index.ts'
import { badgeWords } from '../core/sketch/index.ts'
import { after } from '../doors/clock.ts'

/** A drag sends its last change at most this long (ms) before the hand lets go. */
const STILL = 400

export interface Moves {
  /** Looks through changes of the board that were just followed. */
  readonly note: (board: LiveBoard, plan: Plan, changes: readonly NodeChange[]) => void
  /** Another page: what moved on the one before is no longer followed. */
  readonly forget: () => void
}

/** Calls `onStill` with the cards that moved and whether any node went, once nothing has moved for a while. */
export function watchMoves(onStill: (cards: ReadonlySet<string>, isAnyGone: boolean) => void): Moves {
  let cards = new Set<string>()
  let isAnyGone = false
  let stop = (): void => undefined
  const forget = (): void => {
    stop()
    cards = new Set()
    isAnyGone = false
  }
  return {
    note: (board, plan, changes) => {
      if (board.made.size === 0) return
      const own = changes.filter(({ origin }) => origin === 'LOCAL')
      const moved = plan.made.badges > 0 ? movedCards(board, own) : []
      const isGone = own.some(({ type }) => type === 'DELETE')
      if (moved.length === 0 && !isGone) return
      for (const id of moved) cards.add(id)
      isAnyGone ||= isGone
      stop()
      stop = after(STILL, () => {
        const [moved, gone] = [cards, isAnyGone]
        forget()
        onStill(moved, gone)
      })
    },
    forget,
  }
}

/** What moves ask of the things we made: badges beside their cards, nothing of ours for a card that is gone. */
export function followMoves(
  { made, cards }: LiveBoard,
  plan: Plan,
  moved: ReadonlySet<string>,
  isAnyGone: boolean,
): readonly Edit[] {
  const lost = Array.from(made.values()).filter(
    ({ what, for: card }) => (what === 'badge' || what === 'connector') && card !== null && !cards.has(card),
  )
  return [
    ...plan.milestones.flatMap((milestone): Edit[] =>
      moved.has(milestone.id) ? [{ kind: 'badge', card: milestone.id, words: badgeWords(milestone) }] : [],
    ),
    ...(isAnyGone ? lost.map(({ id }): Edit => ({ kind: 'take', node: id })) : []),
  ]
}
