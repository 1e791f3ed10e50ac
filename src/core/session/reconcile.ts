import type { Edit } from '../edit/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import { bySeat, saysAll } from '../record/index.ts'
import { ballotsOnBoard } from './ballots.ts'
import { isAtTheHelm } from './helm.ts'
import { facilitatorOn, isRunBy, roundOn, sectionOn, type Memory } from './memory.ts'
import type { Here } from './moment.ts'
import { roundEdit } from './round-edit.ts'

/**
 * What this person’s plugin has to put back, because an undo, a deletion or a race took away what was said since. Each
 * thing has one owner, so two never fight over it: the page, the section and the round are the facilitator’s, a ballot is
 * its own person’s. What was revealed is written again by everyone who saw it: whoever revealed it may be gone, and whoever
 * runs the session by now may never have heard of it. `memory` has seen this board already.
 */
export function reconcile(memory: Memory, snapshot: Snapshot, plan: Plan, here: Here): Edit[] {
  const { facilitator, round, seat } = memory
  const board = snapshot.session
  if (facilitator === null) return []
  const edits: Edit[] = []
  const isMine = isRunBy(memory, board) && isAtTheHelm(facilitator, here)
  if (isMine && facilitatorOn(board)?.term !== facilitator.term)
    edits.push({ kind: 'page/facilitator', who: facilitator })
  const onBoard = roundOn(board)
  const isOtherState = round !== null && onBoard?.state !== round.state
  const isLost = isMine
    ? isOtherState || sectionOn(board) === null || (round !== null && onBoard?.n !== round.n)
    : isOtherState && round.id === onBoard?.id && round.state === 'revealed'
  if (isLost) edits.push(roundEdit(snapshot, plan, round && { ...round, n: round.n + 1 }))
  const mine = memory.seats.get(seat)
  const said = bySeat(ballotsOnBoard(board)).get(seat)
  if (mine !== undefined && (said === undefined || !saysAll(said, mine))) {
    edits.push({ kind: 'ballot', base: mine, patch: {} })
  }
  return edits
}
