import type { Edit } from '../edit/index.ts'
import type { OnBoard, Plan, Snapshot } from '../plan/index.ts'
import { bySeat, saysAll, type Round } from '../record/index.ts'
import { ballotsOnBoard } from './ballots.ts'
import { isAtTheHelm } from './helm.ts'
import { facilitatorOn, isRunBy, roundOn, sectionOn, type Memory } from './memory.ts'
import type { Here } from './moment.ts'
import { roundEdit } from './round-edit.ts'

/**
 * What this person’s plugin has to put back, because an undo, a deletion or a race took away what was said since. Each
 * thing has one owner, so two never fight over it: the page, the section and the round are the facilitator’s, a ballot is
 * its own person’s. Who runs the session, what was revealed, and a round where the board has none, is written again by everyone
 * who saw it: whoever it is of may be gone, and others may never have heard of it. Of a session that is over, what comes back late goes: whoever ended it
 * takes what it finds, everyone else their own ballot. `memory` has seen this board already.
 */
export function reconcile(memory: Memory, snapshot: Snapshot, plan: Plan, here: Here): Edit[] {
  const { facilitator, round, seat } = memory
  const board = snapshot.session
  if (facilitator === null) return leftOver(memory, board)
  const edits: Edit[] = []
  const isMine = isRunBy(memory, board) && isAtTheHelm(facilitator, here)
  if (board.facilitator.kind !== 'newer' && facilitatorOn(board)?.term !== facilitator.term)
    edits.push({ kind: 'page/facilitator', who: facilitator })
  const onBoard = roundOn(board)
  const isOtherState = round !== null && onBoard?.state !== round.state
  const isLost = isMine
    ? isOtherState || sectionOn(board) === null || (round !== null && onBoard?.n !== round.n)
    : isOtherState && (onBoard === null ? sectionOn(board) !== null : isRevealed(round, onBoard))
  if (isLost) edits.push(roundEdit(snapshot, plan, round && { ...round, n: round.n + 1 }))
  const mine = memory.seats.get(seat)
  const said = bySeat(ballotsOnBoard(board)).get(seat)
  if (mine !== undefined && (said === undefined || !saysAll(said, mine))) {
    edits.push({ kind: 'ballot', base: mine, patch: {} })
  }
  return edits
}

function isRevealed(round: Round, onBoard: Round): boolean {
  return round.id === onBoard.id && round.state === 'revealed'
}

function leftOver({ seat, ended }: Memory, board: OnBoard): Edit[] {
  if (ended === null || board.facilitator.kind === 'newer') return []
  const { sections, nowCards, ballots } = board
  const isLeft = sections.length + nowCards.length + ballots.length > 0
  const named = facilitatorOn(board)?.seat === seat
  if (ended === 'here')
    return [
      ...(isLeft ? [{ kind: 'session/clear' } as const] : []),
      ...(named ? [{ kind: 'page/facilitator', who: null } as const] : []),
    ]
  return ballots.some(({ value }) => value.seat === seat) ? [{ kind: 'ballot/clear', seat }] : []
}
