/**
 * What a session needs while the panel is open besides commands: the panel told of it, votes collected as they come in,
 * the clock run, and what an undo or a race took away put back.
 */
import type { LiveBoard } from '../board/live-board.ts'
import { snapshotOf } from '../board/see.ts'
import { showAll, showNow } from '../board/selection.ts'
import { sameJson } from '../core/base/index.ts'
import type { Change, ClockRefusal, News, Request } from '../core/command/index.ts'
import type { Edit } from '../core/edit/index.ts'
import type { Plan, Snapshot } from '../core/plan/index.ts'
import { activityOf, minutesOf } from '../core/record/index.ts'
import { NO_TIMER, sectionOn, type SessionView, type TimerView } from '../core/session/index.ts'
import { after, now } from '../doors/clock.ts'
import { isSameTotal, makeClock } from '../doors/timer.ts'
import type { Attendance } from './attendance.ts'
import { makeBackoff } from './backoff.ts'

/** Votes of several people within this time (ms) are collected as one. */
const COLLECT_AFTER = 400

interface Page {
  readonly board: LiveBoard
  readonly session: Attendance
  readonly plan: Plan
}

type ClockRequest = Extract<Request, { type: `clock/${string}` }>

export interface Leading {
  /** Another page, or the first. */
  readonly start: () => void
  /** Tells the panel what differs from what it knows, and sees to what that asks for. */
  readonly tell: () => void
  readonly tellAll: () => void
  /** To be asked before a change is carried out: what it means for clock and viewport, to be done afterwards. */
  readonly prepare: (change: Change) => () => void
  readonly clock: (request: ClockRequest) => void
}

export interface Around {
  readonly page: () => Page | null
  /** Writes something nobody asked for just now, when its turn comes. */
  readonly write: (decide: (page: Page) => readonly Edit[]) => void
  readonly tell: (news: News) => void
  /** Brings a card into view, selected. */
  readonly showCard: (card: string) => void
}

export function makeLeading({ page, write, tell, showCard }: Around): Leading {
  let told: SessionView | null = null
  let toldTimer: TimerView = NO_TIMER
  let isReconciling = false
  let isCollecting = false
  let backoff = makeBackoff()
  const clock = makeClock()

  const agendaOf = ({ board }: Page) => (board.data.agenda.kind === 'ok' ? board.data.agenda.value : null)

  const tellTimer = (): void => {
    const open = page()
    if (open === null) return
    const agenda = agendaOf(open)
    toldTimer = clock.read(agenda)
    tell({ type: 'timer/changed', timer: toldTimer })
    const { isOurs, total } = toldTimer
    const isKnown = agenda?.clock !== undefined && isSameTotal(agenda.clock.total, total)
    if (isOurs && !isKnown && told?.runBy?.isMe === true) remember(total)
  }

  /** So that whoever takes over, or opens the plugin again, knows whose the timer is. */
  const remember = (total: number): void =>
    write((open) => {
      const activity = agendaOf(open)?.now
      return activity === undefined ? [] : [{ kind: 'page/agenda', patch: { clock: { for: activity, total } } }]
    })

  const tellSession = (open: Page, snapshot: Snapshot): void => {
    const view = open.session.view(snapshot, open.plan)
    if (sameJson(view, told)) return
    told = view
    tell({ type: 'session/changed', session: view })
    if (clock.read(agendaOf(open)).isOurs !== toldTimer.isOurs) tellTimer()
  }

  /** What is to be put back, and the Now card where it is not there, or FigJam refused a part of it. */
  const lostOn = ({ board, session, plan }: Page, snapshot: Snapshot): readonly Edit[] => {
    const isNowLost = sectionOn(snapshot.session) !== null && snapshot.session.nowCards.length === 0
    const now = isNowLost || board.unfinished.has('now') ? session.derive(snapshot, plan) : []
    return [...session.lost(snapshot, plan), ...now]
  }

  /** Later, and only if it is still so then. */
  const putBack = (): void => {
    if (isReconciling) return
    isReconciling = true
    after(backoff(now()), () => {
      isReconciling = false
      write((open) => lostOn(open, snapshotOf(open.board)))
    })
  }

  const collectSoon = (): void => {
    if (isCollecting) return
    isCollecting = true
    after(COLLECT_AFTER, () => {
      isCollecting = false
      write(({ board, session, plan }) => session.incoming(snapshotOf(board), plan))
    })
  }

  const look = (): void => {
    const open = page()
    if (open === null) return
    const snapshot = snapshotOf(open.board)
    tellSession(open, snapshot)
    if (lostOn(open, snapshot).length > 0 || open.board.unfinished.has('ballots/ready')) putBack()
    if (open.session.hasIncoming(snapshot)) collectSoon()
  }

  const startFor = (open: Page, activity: NonNullable<SessionView['now']>): void =>
    clock.start(clock.read(agendaOf(open)), minutesOf(open.board.data.agenda, activity))

  const refuse = (why: ClockRefusal): void => tell({ type: 'clock/refused', why })

  clock.listen(tellTimer)

  return {
    start: () => {
      told = null
      backoff = makeBackoff()
      clock.forget()
    },
    tell: look,
    tellAll: () => {
      told = null
      look()
      tellTimer()
    },
    prepare: (change) => {
      const { isOurs, state } = toldTimer
      return () => {
        const open = page()
        if (open === null) return
        if (change.type === 'agenda/card') showCard(change.card)
        if (change.type === 'session/run') showNow(open.board)
        if (change.type === 'session/end' && isOurs) clock.stop()
        if (change.type !== 'agenda/turn') return
        const card = agendaOf(open)?.card
        if (activityOf(change.to).attributes.length === 0 && card !== undefined) showCard(card)
        else showAll(open.board, open.plan.milestones)
        // A clock of ours ends with its activity, and runs on with the next if it ran; somebody else’s is left alone.
        if (!isOurs) return
        clock.stop()
        if (state === 'RUNNING') startFor(open, change.to)
      }
    },
    clock: (request) => {
      const open = page()
      const activity = told?.now ?? null
      if (open === null || activity === null || told?.runBy?.isMe !== true) {
        refuse('not yours')
        return
      }
      const timer = clock.read(agendaOf(open))
      const isForeign = timer.state !== 'STOPPED' && !timer.isOurs
      if (isForeign && !(request.type === 'clock/start' && request.isSure)) {
        refuse('somebody else’s')
        return
      }
      if (request.type === 'clock/start') startFor(open, activity)
      else if (request.type === 'clock/pause') clock.pause()
      else clock.extend(timer)
    },
  }
}
