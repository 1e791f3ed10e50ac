import type { Clock } from './clock.ts'

export type TimerEvent = 'timerstart' | 'timerpause' | 'timerresume' | 'timerstop' | 'timerdone' | 'timeradjust'

/** A timer as data. Times in seconds; `since` is when it began to run, in ms since 1970, `null` while it does not. */
export interface TimerState {
  readonly total: number
  /** What was left when it last started or paused. */
  readonly left: number
  readonly since: number | null
}

export const STOPPED: TimerState = { total: 0, left: 0, since: null }

/** FigJam's timer, which everyone on the board sees and anyone may run (typings 3285–3317). Times in seconds. */
export class Timer {
  #clock: Clock
  #listeners = new Set<(event: TimerEvent) => void>()
  #onAct: (state: TimerState) => void
  #now = STOPPED
  #alarm: unknown

  /** `onAct` hears what is done to it here, for those who have a timer of their own that should show the same. */
  constructor(clock: Clock, onAct: (state: TimerState) => void = () => undefined) {
    this.#clock = clock
    this.#onAct = onAct
  }

  get state(): 'STOPPED' | 'PAUSED' | 'RUNNING' {
    return stateOf(this.#now)
  }

  get snapshot(): TimerState {
    return this.#now
  }

  get total(): number {
    return this.#now.total
  }

  get remaining(): number {
    const { left, since } = this.#now
    return since === null ? left : Math.max(0, left - (this.#clock.now() - since) / 1000)
  }

  /** Starts, or, when it is started, sets what remains and shifts the total by the difference. */
  start(seconds: number): void {
    const total = this.state === 'STOPPED' ? seconds : this.total + seconds - this.remaining
    this.#act({ total, left: seconds, since: this.#clock.now() })
  }

  pause(): void {
    if (this.state === 'RUNNING') this.#act({ total: this.total, left: this.remaining, since: null })
  }

  resume(): void {
    if (this.state === 'PAUSED') this.#act({ ...this.#now, since: this.#clock.now() })
  }

  stop(): void {
    if (this.state !== 'STOPPED') this.#act(STOPPED)
  }

  /** Shows what somebody else did with theirs. */
  adopt(state: TimerState): void {
    const before = this.#now
    this.#now = state
    this.#clock.clearTimeout(this.#alarm)
    if (state.since !== null) {
      const due = state.since + state.left * 1000 - this.#clock.now()
      this.#alarm = this.#clock.setTimeout(() => this.#ring(), due)
    }
    for (const event of eventsBetween(before, state)) this.#tell(event)
  }

  onChange(listener: (event: TimerEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #act(state: TimerState): void {
    this.adopt(state)
    this.#onAct(state)
  }

  /** Everybody’s timer ends by itself. */
  #ring(): void {
    this.#now = STOPPED
    this.#tell('timerdone')
  }

  #tell(event: TimerEvent): void {
    for (const listener of [...this.#listeners]) listener(event)
  }
}

function stateOf({ total, since }: TimerState): 'STOPPED' | 'PAUSED' | 'RUNNING' {
  if (since !== null) return 'RUNNING'
  return total > 0 ? 'PAUSED' : 'STOPPED'
}

function eventsBetween(before: TimerState, after: TimerState): TimerEvent[] {
  const [was, is] = [stateOf(before), stateOf(after)]
  if (was === 'STOPPED') return is === 'STOPPED' ? [] : ['timerstart']
  if (is === 'STOPPED') return ['timerstop']
  return [
    ...(was === 'RUNNING' && is === 'PAUSED' ? (['timerpause'] as const) : []),
    ...(was === 'PAUSED' && is === 'RUNNING' ? (['timerresume'] as const) : []),
    ...(before.total === after.total ? [] : (['timeradjust'] as const)),
  ]
}
