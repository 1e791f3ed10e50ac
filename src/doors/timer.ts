/** The door to FigJam’s timer, which everyone on the board sees and anyone may run (typings 3285–3317). */
import { abilitiesIn } from '../core/base/index.ts'
import type { BoardCheck } from '../core/edit/index.ts'
import type { AgendaState } from '../core/record/index.ts'
import { NO_TIMER, type TimerView } from '../core/session/index.ts'
import { nextTurn } from './clock.ts'
import { EDITOR } from './editor.ts'
import { warn } from './log.ts'

/** Seconds that two totals may differ and still be one timer. */
const SLACK = 1
const MINUTE = 60

type TimerEvent = 'timerstart' | 'timerpause' | 'timerresume' | 'timerstop' | 'timerdone' | 'timeradjust'

/** FigJam’s timer, and whether it is the session’s own. */
export interface SessionClock {
  /** The timer now; the agenda says what this session started, also before this plugin was opened. */
  readonly read: (agenda: AgendaState | null) => TimerView
  /** Starts, or goes on where it was paused. */
  readonly start: (now: TimerView, minutes: number) => void
  readonly pause: () => void
  /** One minute more. */
  readonly extend: (now: TimerView) => void
  readonly stop: () => void
  /** Another page, which may have a session of its own: only its agenda says what is its own. */
  readonly forget: () => void
  /** Hears everything that happens to the timer, whoever did it. */
  readonly listen: (hear: () => void) => void
}

/** None outside FigJam (typings 110–116). */
function timerHere(): TimerAPI | undefined {
  return abilitiesIn(EDITOR).session ? figma.timer : undefined
}

export function isSameTotal(oneTotal: number, otherTotal: number): boolean {
  return Math.abs(oneTotal - otherTotal) <= SLACK
}

/** No whole minute, so that no session takes it for its own (seconds). */
const TRIAL_LENGTH = 90

/** Starts the timer and stops it at once; one that is on is somebody’s, and left alone. */
export async function tryTimer(): Promise<BoardCheck['timer']> {
  const { timer } = figma
  if (timer === undefined) return 'absent'
  if (timer.state !== 'STOPPED') return 'in use'
  const attempt = (act: () => void): boolean => {
    try {
      act()
      return true
    } catch (error) {
      warn('the timer was refused', error)
      return false
    }
  }
  const isTrial = (): boolean => timer.state !== 'STOPPED' && timer.total === TRIAL_LENGTH
  const isStarted = attempt(() => timer.start(TRIAL_LENGTH))
  const isStopped = attempt(() => timer.stop())
  // Nobody says that it starts within the call: what is on a turn later is stopped again.
  await nextTurn()
  if (isTrial()) attempt(() => timer.stop())
  if (isTrial()) return 'left on'
  return isStarted && isStopped ? 'works' : 'refused'
}

/**
 * The agenda learns of a timer only after it runs, and forgets it before it is stopped. So what was once known to be the
 * session’s stays so in here, through pauses and changes of its length, until it has ended.
 */
export function makeClock(): SessionClock {
  /** The total of the session’s timer, in seconds; null while none runs. Set before a timer is started. */
  let ours: number | null = null

  const isTotal = (known: number | null | undefined): boolean =>
    known != null && timerHere() !== undefined && isSameTotal(known, timerHere()?.total ?? 0)

  /** FigJam may tell of a step when the next is done already: our own stop and start are then one timer, still ours. */
  const note = (event: TimerEvent): void => {
    const timer = timerHere()
    if (timer === undefined || ours === null) return
    if (event === 'timeradjust') ours = timer.total
    else if (timer.state === 'STOPPED' || !isTotal(ours)) ours = null
  }

  return {
    read: (agenda) => {
      const timer = timerHere()
      if (timer === undefined) return NO_TIMER
      const { state, remaining, total } = timer
      if (state !== 'STOPPED' && ours === null && isTotal(agenda?.clock?.total)) ours = total
      return { state, remaining, total, isOurs: state !== 'STOPPED' && ours !== null }
    },
    start: (now, minutes) => {
      if (now.state === 'PAUSED' && now.isOurs) {
        timerHere()?.resume()
        return
      }
      // A timer of somebody else’s would have its total shifted: it is ended first.
      timerHere()?.stop()
      ours = minutes * MINUTE
      timerHere()?.start(ours)
    },
    pause: () => timerHere()?.pause(),
    extend: (now) => {
      const isOver = now.state === 'STOPPED'
      ours = isOver ? MINUTE : now.total + MINUTE
      timerHere()?.start(isOver ? MINUTE : now.remaining + MINUTE)
      // `start` sets a paused timer going (typings 3300), so it is paused again.
      if (now.state === 'PAUSED') timerHere()?.pause()
    },
    stop: () => timerHere()?.stop(),
    forget: () => {
      ours = null
    },
    listen: (hear) => {
      if (timerHere() === undefined) return
      const events = ['timerstart', 'timerpause', 'timerresume', 'timerstop', 'timerdone', 'timeradjust'] as const
      for (const event of events)
        figma.on(event, () => {
          note(event)
          hear()
        })
    },
  }
}
