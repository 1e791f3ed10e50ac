import { createModel } from '@preact/signals'
import type { Doors } from '../doors/doors.ts'
import { BigModel } from './big-model.ts'
import { ChatModel } from './chat-model.ts'
import { CheckingModel } from './checking-model.ts'
import { ClearingModel } from './clearing-model.ts'
import { CountingModel } from './counting-model.ts'
import { EditingModel } from './editing-model.ts'
import { ExportingModel } from './exporting-model.ts'
import { FillingModel } from './filling-model.ts'
import { FilterModel } from './filter-model.ts'
import { FrameModel } from './frame-model.ts'
import { hearNews } from './hear-news.ts'
import { HintsModel } from './hints-model.ts'
import { ImportingModel } from './importing-model.ts'
import { MakingModel } from './making-model.ts'
import { NoteModel } from './note-model.ts'
import { OffersModel } from './offers-model.ts'
import { PaintingModel } from './painting-model.ts'
import type { Panel } from './panel.ts'
import { PlanModel } from './plan-model.ts'
import { ProposingModel } from './proposing-model.ts'
import { QuarterModel } from './quarter-model.ts'
import { ScoringModel } from './scoring-model.ts'
import { SelectionModel } from './selection-model.ts'
import { SessionModel } from './session-model.ts'
import { StatusModel } from './status-model.ts'
import { TakingModel } from './taking-model.ts'
import { TalkingModel } from './talking-model.ts'
import { UndoingModel } from './undoing-model.ts'
import { VoteModel } from './vote-model.ts'
import { VotingModel } from './voting-model.ts'
import { WeighingModel } from './weighing-model.ts'

/** Puts the models together, listens at the wall and says once that the panel is ready. */
export const PanelModel = createModel<Panel, [Doors]>((doors) => {
  const { wall, clock } = doors
  const status = new StatusModel()
  const plan = new PlanModel(wall, status)
  const selection = new SelectionModel(plan.plan, wall, clock, status)
  const filter = new FilterModel(plan.plan, selection.selected)
  const frame = new FrameModel(wall, clock)
  const exporting = new ExportingModel(plan, status, doors)
  const making = new MakingModel(plan, exporting.further, wall)
  const session = new SessionModel(wall, clock, plan, selection, frame, status)
  const voting = new VotingModel(plan, session, status)
  const vote = new VoteModel(plan, selection, filter, session)
  const chat = new ChatModel(plan, voting, status, doors)
  const talking = new TalkingModel(session)
  const hints = new HintsModel(wall, plan, session)
  const counting = new CountingModel(wall, plan, selection, filter, status)
  const panel: Panel = {
    plan,
    selection,
    filter,
    scoring: new ScoringModel(plan, selection, filter, status),
    editing: new EditingModel(plan, selection),
    note: new NoteModel(plan, clock),
    counting,
    checking: new CheckingModel(plan),
    clearing: new ClearingModel(plan, status),
    painting: new PaintingModel(plan),
    making,
    filling: new FillingModel(plan, making),
    offers: new OffersModel(plan),
    weighing: new WeighingModel(plan, clock),
    exporting,
    taking: new TakingModel(exporting, making),
    importing: new ImportingModel(plan, doors),
    quarter: new QuarterModel(plan, doors),
    session,
    vote,
    voting,
    chat,
    talking,
    big: new BigModel(clock, session, vote, voting, chat, talking, frame, counting),
    proposing: new ProposingModel(plan, session),
    undoing: new UndoingModel(wall, plan, status),
    status,
    frame,
    hints,
    showOnBoard: (cards) => wall.send({ type: 'cards/show', cards: [...cards] }),
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
