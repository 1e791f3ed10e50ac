/** The door to FigJam’s timer, which everyone on the board sees and anyone may run (typings 3285–3317). */
import type { TimerView } from '../core/session/timer.ts'
import type { AgendaState } from '../core/session/agenda.ts'

/** Seconds that two totals may differ and still be one timer. */
const SLACK = 1
const MINUTE = 60

type Clock = NonNullable<AgendaState['clock']>

/** The timer now; `ours` is what the agenda says this session started. Old FigJams have no timer. */
export function readTimer(agenda: AgendaState | null): TimerView {
  const { timer } = figma
  if (timer === undefined) return { state: 'STOPPED', remaining: 0, total: 0, isOurs: false }
  const { state, remaining, total } = timer
  const ours = agenda?.clock
  const isOurs = ours !== undefined && ours.for === agenda?.now && Math.abs(ours.total - total) <= SLACK
  return { state, remaining, total, isOurs: state !== 'STOPPED' && isOurs }
}

/** Starts, or goes on where it was paused. Returns what the agenda is to remember; null where nothing is new. */
export function startClock(now: TimerView, minutes: number, activity: Clock['for']): Clock | null {
  if (now.state === 'PAUSED' && now.isOurs) {
    figma.timer?.resume()
    return null
  }
  // A timer of somebody else’s would have its total shifted: it is ended first.
  figma.timer?.stop()
  figma.timer?.start(minutes * MINUTE)
  return { for: activity, total: minutes * MINUTE }
}

export function pauseClock(): void {
  figma.timer?.pause()
}

/** One minute more. `start` sets a paused timer going (typings 3300), so it is paused again. */
export function extendClock(now: TimerView, activity: Clock['for']): Clock {
  figma.timer?.start(now.state === 'STOPPED' ? MINUTE : now.remaining + MINUTE)
  if (now.state === 'PAUSED') figma.timer?.pause()
  return { for: activity, total: now.state === 'STOPPED' ? MINUTE : now.total + MINUTE }
}

export function stopClock(): void {
  figma.timer?.stop()
}

/** Hears everything that happens to the timer, whoever did it. */
export function onTimer(hear: () => void): void {
  figma.on('timerstart', hear)
  figma.on('timerpause', hear)
  figma.on('timerresume', hear)
  figma.on('timerstop', hear)
  figma.on('timerdone', hear)
  figma.on('timeradjust', hear)
}
