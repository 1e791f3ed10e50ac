import type { Big } from './big-model.ts'
import type { Chat } from './chat-model.ts'
import type { Checking } from './checking-model.ts'
import type { Clearing } from './clearing-model.ts'
import type { Counting } from './counting-model.ts'
import type { Editing } from './editing-model.ts'
import type { Exporting } from './exporting-model.ts'
import type { Filling } from './filling-model.ts'
import type { Filter } from './filter-model.ts'
import type { Frame } from './frame-model.ts'
import type { Hints } from './hints-model.ts'
import type { Importing } from './importing-model.ts'
import type { Making } from './making-model.ts'
import type { NoteDraft } from './note-model.ts'
import type { Offers } from './offers-model.ts'
import type { Painting } from './painting-model.ts'
import type { PlanState } from './plan-model.ts'
import type { Proposing } from './proposing-model.ts'
import type { Quarter } from './quarter-model.ts'
import type { Scoring } from './scoring-model.ts'
import type { Selection } from './selection-model.ts'
import type { Session } from './session-model.ts'
import type { Status } from './status-model.ts'
import type { Taking } from './taking-model.ts'
import type { Talking } from './talking-model.ts'
import type { Undoing } from './undoing-model.ts'
import type { VoteChosen } from './vote-model.ts'
import type { Voting } from './voting-model.ts'
import type { Weighing } from './weighing-model.ts'

/** The whole panel as state and actions; what a component draws and calls. */
export interface Panel {
  readonly plan: PlanState
  readonly selection: Selection
  readonly filter: Filter
  readonly scoring: Scoring
  readonly editing: Editing
  readonly note: NoteDraft
  readonly counting: Counting
  readonly checking: Checking
  readonly clearing: Clearing
  readonly painting: Painting
  readonly making: Making
  readonly filling: Filling
  readonly offers: Offers
  readonly weighing: Weighing
  readonly exporting: Exporting
  readonly taking: Taking
  readonly importing: Importing
  readonly quarter: Quarter
  readonly session: Session
  readonly vote: VoteChosen
  readonly voting: Voting
  readonly chat: Chat
  readonly talking: Talking
  readonly big: Big
  readonly proposing: Proposing
  readonly status: Status
  readonly frame: Frame
  readonly hints: Hints
  readonly undoing: Undoing
  /** Brings cards, or what was put on the board, into view there. */
  readonly showOnBoard: (ids: readonly string[]) => void
  readonly cancelWork: () => void
  readonly removeEverything: () => void
}
