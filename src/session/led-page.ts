import type { LiveBoard } from '../board/live-board.ts'
import type { Plan } from '../core/plan/index.ts'
import type { AgendaState } from '../core/record/index.ts'
import type { Attendance } from './attendance.ts'

/** The page that is open, with the session on it. */
export interface LedPage {
  readonly board: LiveBoard
  readonly session: Attendance
  readonly plan: Plan
}

export function agendaOf({ board }: LedPage): AgendaState | null {
  return board.data.agenda.kind === 'ok' ? board.data.agenda.value : null
}
