/** Every command as it may come across the wall. */
import * as v from 'valibot'
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
import { requests } from './requests.ts'

/** Intents that change the board; each is one undo step. */
export const changes = [
  milestoneChange.schema,
  milestoneMark.schema,
  milestonePark.schema,
  milestoneRepair.schema,
  copyAnswer.schema,
  kindTick.schema,
  paintChoose.schema,
  paletteChoose.schema,
  wordsChange.schema,
  teamName.schema,
  legendShow.schema,
  badgesShow.schema,
  badgesTidy.schema,
  chartPut.schema,
  tablePut.schema,
  tableTake.schema,
  boardCheck.schema,
  offerAnswer.schema,
  scoresClear.schema,
  quarterBegin.schema,
  importApply.schema,
  handoverPlace.schema,
  okraRemove.schema,
  sessionRun.schema,
  sessionTake.schema,
  sessionEnd.schema,
  agendaTurn.schema,
  agendaMinutes.schema,
  agendaPeople.schema,
  agendaCard.schema,
  agendaNames.schema,
  cardSame.schema,
  cardSplit.schema,
  cellsTake.schema,
  meaningsWrite.schema,
  roundStart.schema,
  roundHands.schema,
  roundGuest.schema,
  roundChat.schema,
  roundReveal.schema,
  roundDrop.schema,
  roundSettle.schema,
  spikeMake.schema,
  ballotAnswer.schema,
  ballotRole.schema,
  ballotPropose.schema,
  pairsMake.schema,
  proposalsTake.schema,
] as const

export type Change = v.InferOutput<(typeof changes)[number]>
export type Request = v.InferOutput<(typeof requests)[number]>
export type Command = Change | Request

const Typed = v.object({ type: v.string() })

/** What came across the wall as the command it is; null where it is none. */
export function readCommand(message: unknown): Command | null {
  const typed = v.safeParse(Typed, message)
  const schema = [...changes, ...requests].find(
    ({ entries }) => typed.success && entries.type.literal === typed.output.type,
  )
  const parsed = schema && v.safeParse(schema, message)
  return parsed?.success === true ? parsed.output : null
}

/** The command of one type. */
export type ChangeOf<Type extends Change['type']> = Extract<Change, { type: Type }>

export function isChange(command: Command): command is Change {
  return 'n' in command
}

/** The nouns that are a session’s alone. Told by these, the panel need not carry the schemas. */
const SESSION_NOUNS = ['session', 'agenda', 'meanings', 'round', 'spike', 'ballot', 'pairs', 'proposals'] as const

type Noun = (typeof SESSION_NOUNS)[number]
export type SessionChange = Extract<Change, { type: `${Noun}/${string}` }>
export type BoardChange = Exclude<Change, SessionChange>

export function isSessionChange(change: { readonly type: string }): change is SessionChange {
  return SESSION_NOUNS.some((noun) => change.type.startsWith(`${noun}/`))
}
