/** FigJam’s timer as the session’s clock: told to the panel, and begun and stopped with the activities. */
import type { Change, ClockRefusal, News, Request } from '../core/command/index.ts'
import type { Edit } from '../core/edit/index.ts'
import { minutesOf } from '../core/record/index.ts'
import { NO_TIMER, type SessionView, type TimerView } from '../core/session/index.ts'
import { isSameTotal, makeClock } from '../doors/timer.ts'
import { agendaOf, type LedPage } from './led-page.ts'

export type ClockRequest = Extract<Request, { type: `clock/${string}` }>

export interface SessionClock {
  readonly tell: () => void
  /** Only where the timer became ours, or somebody else’s. */
  readonly tellOwner: (page: LedPage) => void
  readonly ask: (request: ClockRequest) => void
  /** To be asked before a change is carried out: what it means for the timer, to be done afterwards. */
  readonly prepare: (change: Change) => (page: LedPage) => void
  /** Another page, or the first. */
  readonly forget: () => void
}

interface ClockOptions {
  readonly page: () => LedPage | null
  /** The session as the panel knows it. */
  readonly session: () => SessionView | null
  readonly write: (decide: (page: LedPage) => readonly Edit[]) => void
  readonly tell: (news: News) => void
}

export function makeSessionClock({ page, session, write, tell }: ClockOptions): SessionClock {
  let told: TimerView = NO_TIMER
  const clock = makeClock()

  /** So that whoever takes over, or opens the plugin again, knows whose the timer is. */
  const remember = (total: number): void =>
    write((open) => {
      const activity = agendaOf(open)?.now
      return activity === undefined ? [] : [{ kind: 'page/agenda', patch: { clock: { for: activity, total } } }]
    })

  const tellTimer = (): void => {
    const open = page()
    if (open === null) return
    const agenda = agendaOf(open)
    told = clock.read(agenda)
    tell({ type: 'timer/changed', timer: told })
    const { isOurs, total } = told
    const isKnown = agenda?.clock !== undefined && isSameTotal(agenda.clock.total, total)
    if (isOurs && !isKnown && session()?.runBy?.isMe === true) remember(total)
  }

  const startFor = (open: LedPage, activity: NonNullable<SessionView['now']>): void =>
    clock.start(clock.read(agendaOf(open)), minutesOf(open.board.data.agenda, activity))

  const refuse = (why: ClockRefusal): void => tell({ type: 'clock/refused', why })

  clock.listen(tellTimer)

  return {
    tell: tellTimer,
    tellOwner: (open) => {
      if (clock.read(agendaOf(open)).isOurs !== told.isOurs) tellTimer()
    },
    ask: (request) => {
      const open = page()
      const view = session()
      const activity = view?.now ?? null
      if (open === null || activity === null || view?.runBy?.isMe !== true) {
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
    prepare: (change) => {
      const { isOurs, state } = told
      return (open) => {
        // A clock of ours ends with its activity, and runs on with the next if it ran; somebody else’s is left alone.
        if (!isOurs || (change.type !== 'agenda/turn' && change.type !== 'session/end')) return
        clock.stop()
        if (change.type === 'agenda/turn' && state === 'RUNNING') startFor(open, change.to)
      }
    },
    forget: clock.forget,
  }
}
