/** What is said of each command: what the panel picks of the files of commands. */
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
import type { Reasons } from './refusals.ts'
import type { Change, ChangeOf } from './schemas.ts'
import type { CarriedOut } from './shape.ts'

interface Sentences<C> {
  /** Once all of it was done. */
  readonly say: (change: C, done: CarriedOut) => string
  /** Where FigJam refused some of it: only what is true then, by what can be counted. */
  readonly sayPart?: (change: C, done: CarriedOut) => string
  /** Where it was cancelled half-way. */
  readonly sayStopped?: (change: C, done: CarriedOut) => string
  readonly refusals?: Reasons
}

/** A new command does not compile until it is here. */
const SENTENCES: { readonly [Type in Change['type']]: Sentences<ChangeOf<Type>> } = {
  'milestone/change': { say: milestoneChange.say, sayPart: milestoneChange.say },
  'milestone/mark': { say: milestoneMark.say, sayPart: milestoneMark.say },
  'milestone/park': { say: milestonePark.say, sayPart: milestonePark.say },
  'milestone/repair': { say: milestoneRepair.say, refusals: milestoneRepair.refusals },
  'copy/answer': { say: copyAnswer.say, refusals: copyAnswer.refusals },
  'kind/tick': { say: kindTick.say },
  'paint/choose': { say: paintChoose.say, sayPart: paintChoose.say, sayStopped: paintChoose.sayStopped },
  'palette/choose': { say: paletteChoose.say },
  'words/change': { say: wordsChange.say },
  'team/name': { say: teamName.say },
  'legend/show': { say: legendShow.say, refusals: legendShow.refusals },
  'badges/show': { say: badgesShow.say, sayStopped: badgesShow.sayStopped, refusals: badgesShow.refusals },
  'badges/tidy': { say: badgesTidy.say, sayStopped: badgesTidy.sayStopped, refusals: badgesTidy.refusals },
  'chart/put': { say: chartPut.say, refusals: chartPut.refusals },
  'table/put': { say: tablePut.say, sayStopped: tablePut.sayStopped, refusals: tablePut.refusals },
  'table/take': { say: tableTake.say },
  'board/check': { say: boardCheck.say, sayPart: boardCheck.say },
  'offer/answer': { say: offerAnswer.say, refusals: offerAnswer.refusals },
  'scores/clear': { say: scoresClear.say, sayPart: scoresClear.say, refusals: scoresClear.refusals },
  'quarter/begin': { say: quarterBegin.say, sayPart: quarterBegin.sayPart, refusals: quarterBegin.refusals },
  'import/apply': { say: importApply.say, sayPart: importApply.say },
  'handover/place': { say: handoverPlace.say },
  'okra/remove': { say: okraRemove.say, sayStopped: okraRemove.sayStopped },
  'session/run': { say: sessionRun.say, refusals: sessionRun.refusals },
  'session/take': { say: sessionTake.say, refusals: sessionTake.refusals },
  'session/end': { say: sessionEnd.say, refusals: sessionEnd.refusals },
  'agenda/turn': { say: agendaTurn.say },
  'agenda/minutes': { say: agendaMinutes.say },
  'agenda/people': { say: agendaPeople.say },
  'agenda/card': { say: agendaCard.say },
  'agenda/names': { say: agendaNames.say },
  'card/same': { say: cardSame.say, refusals: cardSame.refusals },
  'card/split': { say: cardSplit.say, refusals: cardSplit.refusals },
  'cells/take': { say: cellsTake.say, sayPart: cellsTake.say, refusals: cellsTake.refusals },
  'meanings/write': { say: meaningsWrite.say },
  'round/start': { say: roundStart.say, refusals: roundStart.refusals },
  'round/hands': { say: roundHands.say },
  'round/guest': { say: roundGuest.say },
  'round/chat': { say: roundChat.say, refusals: roundChat.refusals },
  'round/reveal': { say: roundReveal.say, refusals: roundReveal.refusals },
  'round/drop': { say: roundDrop.say },
  'round/settle': { say: roundSettle.say, refusals: roundSettle.refusals },
  'spike/make': { say: spikeMake.say, refusals: spikeMake.refusals },
  'ballot/answer': { say: ballotAnswer.say, refusals: ballotAnswer.refusals },
  'ballot/role': { say: ballotRole.say },
  'ballot/propose': { say: ballotPropose.say },
  'pairs/make': { say: pairsMake.say, refusals: pairsMake.refusals },
  'proposals/take': { say: proposalsTake.say },
}

/** The sentences of one command. */
export function sentencesOf(change: Change): Sentences<Change> {
  return SENTENCES[change.type] as Sentences<Change>
}
