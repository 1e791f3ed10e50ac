/** One page while the panel shows it: what the panel knows of it, and telling it what differs. */
import { rereadPage, type LiveBoard } from '../board/live-board.ts'
import { rereadParts } from '../board/reread.ts'
import { scan } from '../board/scan.ts'
import { see, type Seen } from '../board/see.ts'
import { readSelection, selectCards } from '../board/selection.ts'
import { sameJson } from '../core/base/index.ts'
import type { Selected } from '../core/command/index.ts'
import type { Edit } from '../core/edit/index.ts'
import { diffPlans, type Plan } from '../core/plan/index.ts'
import { pauseBefore, type Work } from '../doors/slices.ts'
import { tell } from '../doors/ui-port.ts'
import { attend, type Attendance } from '../session/attendance.ts'

export interface OpenPage {
  readonly board: LiveBoard
  readonly session: Attendance
  /** The plan as the panel knows it. */
  plan: Plan
  selection: readonly Selected[]
}

/** Reads a page. `isWhole` is false where that was cancelled: then it holds what was read so far. */
export async function openPage(
  page: PageNode,
  seat: string,
  work: Work,
): Promise<{ readonly open: OpenPage; readonly isWhole: boolean }> {
  const { board, isWhole } = await scan(page, work)
  const { snapshot, plan } = await see(board, work)
  await pauseBefore(plan.milestones)
  const session = attend(seat)
  session.observe(snapshot)
  return { open: { board, session, plan, selection: readSelection(board, plan) }, isWhole }
}

export function tellWhole({ plan, selection }: OpenPage): void {
  tell({ type: 'plan/whole', plan, selection })
}

/** Tells the panel how the plan differs from the one it knows; false, and nothing said, where it does not. */
export function tellChange(open: OpenPage, { snapshot, plan }: Seen, answers: number | null): boolean {
  const change = diffPlans(open.plan, plan)
  open.plan = plan
  open.session.observe(snapshot)
  if (change !== null) tell({ type: 'plan/changed', answers, ...change })
  return change !== null
}

export function tellSelection(open: OpenPage): void {
  const selection = readSelection(open.board, open.plan)
  if (sameJson(selection, open.selection)) return
  open.selection = selection
  tell({ type: 'selection/changed', selection })
}

/** The board then shows what the panel does: no news. A later selectionchange says the same. */
export function select(open: OpenPage, cards: readonly string[]): void {
  selectCards(open.board, cards)
  open.selection = readSelection(open.board, open.plan)
}

/** What follows for the session from a board that was just written. */
export function followSession({ session }: OpenPage): (seen: Seen) => readonly Edit[] {
  return ({ snapshot, plan }) => {
    session.observe(snapshot)
    return session.derive(snapshot, plan)
  }
}

/** Undo takes back plugin data, too (fact 123), and may raise no event for it: what carries any is re-read. */
export function rereadData({ board }: OpenPage): void {
  rereadParts(board, board.carriers.keys(), new Set(['data', 'fill']))
  rereadPage(board)
}
