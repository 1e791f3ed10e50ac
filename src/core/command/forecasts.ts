/** What the panel may foresee of each command: what it picks of the files of commands. */
import type { Plan } from '../plan/index.ts'
import * as milestoneChange from './milestone-change.ts'
import * as milestoneMark from './milestone-mark.ts'
import * as milestonePark from './milestone-park.ts'
import * as milestoneRepair from './milestone-repair.ts'
import * as copyAnswer from './copy-answer.ts'
import * as kindTick from './kind-tick.ts'
import * as paintChoose from './paint-choose.ts'
import * as paletteChoose from './palette-choose.ts'
import * as wordsChange from './words-change.ts'
import * as teamName from './team-name.ts'
import * as legendShow from './legend-show.ts'
import * as badgesShow from './badges-show.ts'
import * as tableTake from './table-take.ts'
import * as offerAnswer from './offer-answer.ts'
import * as scoresClear from './scores-clear.ts'
import * as quarterBegin from './quarter-begin.ts'
import * as importApply from './import-apply.ts'
import * as cardSame from './card-same.ts'
import * as cellsTake from './cells-take.ts'
import * as meaningsWrite from './meanings-write.ts'
import * as roundSettle from './round-settle.ts'
import type { Change, ChangeOf } from './schemas.ts'
import { asItIs } from './shape.ts'

type Foresee<Type extends Change['type']> = (plan: Plan, change: ChangeOf<Type>) => Plan

/** A new command does not compile until it is here. */
const FORECASTS: { readonly [Type in Change['type']]: Foresee<Type> } = {
  'milestone/change': milestoneChange.foresee,
  'milestone/mark': milestoneMark.foresee,
  'milestone/park': milestonePark.foresee,
  'milestone/repair': milestoneRepair.foresee,
  'copy/answer': copyAnswer.foresee,
  'kind/tick': kindTick.foresee,
  'paint/choose': paintChoose.foresee,
  'palette/choose': paletteChoose.foresee,
  'words/change': wordsChange.foresee,
  'team/name': teamName.foresee,
  'legend/show': legendShow.foresee,
  'badges/show': badgesShow.foresee,
  'badges/tidy': asItIs,
  'chart/put': asItIs,
  'table/put': asItIs,
  'table/take': tableTake.foresee,
  'board/check': asItIs,
  'offer/answer': offerAnswer.foresee,
  'scores/clear': scoresClear.foresee,
  'quarter/begin': quarterBegin.foresee,
  'import/apply': importApply.foresee,
  'handover/place': asItIs,
  'okra/remove': asItIs,
  'session/run': asItIs,
  'session/take': asItIs,
  'session/end': asItIs,
  'agenda/turn': asItIs,
  'agenda/minutes': asItIs,
  'agenda/people': asItIs,
  'agenda/card': asItIs,
  'agenda/names': asItIs,
  'card/same': cardSame.foresee,
  'card/split': asItIs,
  'cells/take': cellsTake.foresee,
  'meanings/write': meaningsWrite.foresee,
  'round/start': asItIs,
  'round/hands': asItIs,
  'round/guest': asItIs,
  'round/chat': asItIs,
  'round/reveal': asItIs,
  'round/drop': asItIs,
  'round/settle': roundSettle.foresee,
  'spike/make': asItIs,
  'ballot/answer': asItIs,
  'ballot/role': asItIs,
  'ballot/propose': asItIs,
  'pairs/make': asItIs,
  'proposals/take': asItIs,
}

/**
 * What the plugin will most likely say once `change` is made. The panel shows it at once and takes it back when the
 * board says otherwise; what cannot be known without the board (which cards a newly ticked kind brings) waits.
 */
export function foresee(plan: Plan, change: Change): Plan {
  const foreseeOne = FORECASTS[change.type] as (plan: Plan, change: Change) => Plan
  return foreseeOne(plan, change)
}
