/** What to do about each command: what the sandbox picks of the files of commands. */
import { abilitiesIn } from '../base/index.ts'
import { refused, type Decision } from '../edit/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import { ALONE, runsNow, type Moment } from '../session/index.ts'
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
import * as badgesTidy from './badges-tidy.ts'
import * as chartPut from './chart-put.ts'
import * as tablePut from './table-put.ts'
import * as tableTake from './table-take.ts'
import * as boardCheck from './board-check.ts'
import * as offerAnswer from './offer-answer.ts'
import * as scoresClear from './scores-clear.ts'
import * as quarterBegin from './quarter-begin.ts'
import * as importApply from './import-apply.ts'
import * as handoverPlace from './handover-place.ts'
import * as okraRemove from './okra-remove.ts'
import * as sessionRun from './session-run.ts'
import * as sessionTake from './session-take.ts'
import * as sessionEnd from './session-end.ts'
import * as agendaTurn from './agenda-turn.ts'
import * as agendaMinutes from './agenda-minutes.ts'
import * as agendaPeople from './agenda-people.ts'
import * as agendaCard from './agenda-card.ts'
import * as agendaNames from './agenda-names.ts'
import * as cardSame from './card-same.ts'
import * as cardSplit from './card-split.ts'
import * as cellsTake from './cells-take.ts'
import * as meaningsWrite from './meanings-write.ts'
import * as roundStart from './round-start.ts'
import * as roundHands from './round-hands.ts'
import * as roundGuest from './round-guest.ts'
import * as roundChat from './round-chat.ts'
import * as roundReveal from './round-reveal.ts'
import * as roundDrop from './round-drop.ts'
import * as roundSettle from './round-settle.ts'
import * as spikeMake from './spike-make.ts'
import * as ballotAnswer from './ballot-answer.ts'
import * as ballotRole from './ballot-role.ts'
import * as ballotPropose from './ballot-propose.ts'
import * as pairsMake from './pairs-make.ts'
import * as proposalsTake from './proposals-take.ts'
import { isOwn } from './lead.ts'
import { isSessionChange, type Change, type ChangeOf } from './schemas.ts'
import type { Scene } from './shape.ts'

type Decide<Type extends Change['type']> = (scene: Scene, change: ChangeOf<Type>) => Decision<string>

/** A new command does not compile until it is here. */
const DECISIONS: { readonly [Type in Change['type']]: Decide<Type> } = {
  'milestone/change': milestoneChange.decide,
  'milestone/mark': milestoneMark.decide,
  'milestone/park': milestonePark.decide,
  'milestone/repair': milestoneRepair.decide,
  'copy/answer': copyAnswer.decide,
  'kind/tick': kindTick.decide,
  'paint/choose': paintChoose.decide,
  'palette/choose': paletteChoose.decide,
  'words/change': wordsChange.decide,
  'team/name': teamName.decide,
  'legend/show': legendShow.decide,
  'badges/show': badgesShow.decide,
  'badges/tidy': badgesTidy.decide,
  'chart/put': chartPut.decide,
  'table/put': tablePut.decide,
  'table/take': tableTake.decide,
  'board/check': boardCheck.decide,
  'offer/answer': offerAnswer.decide,
  'scores/clear': scoresClear.decide,
  'quarter/begin': quarterBegin.decide,
  'import/apply': importApply.decide,
  'handover/place': handoverPlace.decide,
  'okra/remove': okraRemove.decide,
  'session/run': sessionRun.decide,
  'session/take': sessionTake.decide,
  'session/end': sessionEnd.decide,
  'agenda/turn': agendaTurn.decide,
  'agenda/minutes': agendaMinutes.decide,
  'agenda/people': agendaPeople.decide,
  'agenda/card': agendaCard.decide,
  'agenda/names': agendaNames.decide,
  'card/same': cardSame.decide,
  'card/split': cardSplit.decide,
  'cells/take': cellsTake.decide,
  'meanings/write': meaningsWrite.decide,
  'round/start': roundStart.decide,
  'round/hands': roundHands.decide,
  'round/guest': roundGuest.decide,
  'round/chat': roundChat.decide,
  'round/reveal': roundReveal.decide,
  'round/drop': roundDrop.decide,
  'round/settle': roundSettle.decide,
  'spike/make': spikeMake.decide,
  'ballot/answer': ballotAnswer.decide,
  'ballot/role': ballotRole.decide,
  'ballot/propose': ballotPropose.decide,
  'pairs/make': pairsMake.decide,
  'proposals/take': proposalsTake.decide,
}

/** Decides about a command on the board as last read; nothing is written. */
export function decide(snapshot: Snapshot, plan: Plan, change: Change, moment: Moment = ALONE): Decision<string> {
  const isForSession = isSessionChange(change) || change.type === 'board/check'
  if (isForSession && !abilitiesIn(snapshot.editor).session) return refused('no session here')
  const facilitator = runsNow(moment.memory, snapshot.session)
  // FigJam merges plugin data per node: while a session runs, one plugin alone writes cards and page (docs/data.md, Who writes what).
  if (facilitator !== null && facilitator.seat !== moment.memory.seat && !isOwn(change))
    return refused('led by', { name: facilitator.name })
  const decideOne = DECISIONS[change.type] as (scene: Scene, change: Change) => Decision<string>
  return decideOne({ snapshot, plan, moment }, change)
}
