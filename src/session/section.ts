import type { LiveBoard } from '../board/live-board.ts'
import { sessionOn } from '../board/session-read.ts'
import { sectionOn } from '../core/session/index.ts'

export interface SessionSection {
  readonly node: SectionNode
  /** The size of the cards’ text when it was made, in pixels: everything in it is drawn to this measure. */
  readonly unit: number
}

/** The session’s section on the board, where there is one. */
export function sectionOf(board: LiveBoard): SessionSection | null {
  const found = board.session.get(sectionOn(sessionOn(board))?.node ?? '')
  if (found?.what !== 'session' || found.node.removed || found.node.type !== 'SECTION') return null
  return { node: found.node, unit: found.unit }
}
