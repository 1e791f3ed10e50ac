import { createModel } from '@preact/signals'
import { BigModel, type Big } from './big.ts'
import { ClearingModel, type Clearing } from './clearing.ts'
import { CountingModel, type Counting } from './counting.ts'
import type { Doors } from './doors.ts'
import { EditingModel, type Editing } from './editing.ts'
import { ExportingModel, type Exporting } from './exporting.ts'
import { FilterModel, type Filter } from './filter.ts'
import { FrameModel, type Frame } from './frame.ts'
import { ImportingModel, type Importing } from './importing.ts'
import { MakingModel, type Making } from './making.ts'
import { hearNews } from './news.ts'
import { NoteModel, type NoteDraft } from './note.ts'
import { OffersModel, type Offers } from './offers.ts'
import { PaintingModel, type Painting } from './painting.ts'
import { PlanModel, type PlanState } from './plan.ts'
import { ProposingModel, type Proposing } from './proposing.ts'
import { ScoringModel, type Scoring } from './scoring.ts'
import { SelectionModel, type Selection } from './selection.ts'
import { SessionModel, type Session } from './session.ts'
import { StatusModel, type Status } from './status.ts'
import { TalkingModel, type Talking } from './talking.ts'
import { VotingModel, type Voting } from './voting.ts'
import { WeighingModel, type Weighing } from './weighing.ts'

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
  readonly undo: () => void
  readonly cancelWork: () => void
  readonly removeEverything: () => void
}

/** Puts the models together, listens at the wall and says once that the panel is ready. */
export const PanelModel = createModel<Panel, [Doors]>((doors) => {
  const { wall, clock } = doors
  const status = new StatusModel()
  const plan = new PlanModel(wall, status)
  const selection = new SelectionModel(plan.plan, wall, clock, status)
  const filter = new FilterModel(plan.plan, selection.selected)
  const frame = new FrameModel(wall, clock)
  const exporting = new ExportingModel(plan, status, doors)
  const session = new SessionModel(wall, clock, plan, selection, frame, status)
  const voting = new VotingModel(plan, session)
  const talking = new TalkingModel(session)
  const counting = new CountingModel(wall, plan, selection, filter, status)
  const panel: Panel = {
    plan,
    selection,
    filter,
    scoring: new ScoringModel(plan, selection, filter, status),
    editing: new EditingModel(plan, selection),
    note: new NoteModel(plan, clock),
    counting,
    clearing: new ClearingModel(plan, status),
    painting: new PaintingModel(plan),
    making: new MakingModel(plan, exporting.further, wall),
    offers: new OffersModel(plan),
    weighing: new WeighingModel(plan),
    exporting,
    importing: new ImportingModel(plan, doors),
    session,
    voting,
    talking,
    big: new BigModel(clock, session, voting, talking, frame, counting),
    proposing: new ProposingModel(plan, session),
    status,
    frame,
    undo: () => {
      if (!plan.canWrite.value) return
      wall.send({ type: 'history/undo' })
    },
    cancelWork: () => wall.send({ type: 'work/cancel' }),
    removeEverything: () => {
      frame.askToRemove(false)
      plan.ask((n) => ({ type: 'okra/remove', n }))
    },
  }
  wall.listen((news) => hearNews(panel, news))
  wall.send({ type: 'panel/ready' })
  return panel
})
