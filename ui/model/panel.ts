import type { Big } from './big.ts'
import type { Clearing } from './clearing.ts'
import type { Counting } from './counting.ts'
import type { Editing } from './editing.ts'
import type { Exporting } from './exporting.ts'
import type { Filter } from './filter.ts'
import type { Frame } from './frame.ts'
import type { Importing } from './importing.ts'
import type { Making } from './making.ts'
import type { NoteDraft } from './note.ts'
import type { Offers } from './offers.ts'
import type { Painting } from './painting.ts'
import type { PlanState } from './plan.ts'
import type { Proposing } from './proposing.ts'
import type { Scoring } from './scoring.ts'
import type { Selection } from './selection.ts'
import type { Session } from './session.ts'
import type { Status } from './status.ts'
import type { Talking } from './talking.ts'
import type { Undoing } from './undoing.ts'
import type { Voting } from './voting.ts'
import type { Weighing } from './weighing.ts'

/** The whole panel as state and actions; what a component draws and calls. */
export interface Panel {
  readonly plan: PlanState
  readonly selection: Selection
  readonly filter: Filter
  readonly scoring: Scoring
  readonly editing: Editing
  readonly note: NoteDraft
  readonly counting: Counting
  readonly clearing: Clearing
  readonly painting: Painting
  readonly making: Making
  readonly offers: Offers
  readonly weighing: Weighing
  readonly exporting: Exporting
  readonly importing: Importing
  readonly session: Session
  readonly voting: Voting
  readonly talking: Talking
  readonly big: Big
  readonly proposing: Proposing
  readonly status: Status
  readonly frame: Frame
  readonly undoing: Undoing
  readonly cancelWork: () => void
  readonly removeEverything: () => void
}
