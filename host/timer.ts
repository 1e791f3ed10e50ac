import type { Clock } from './clock.ts'

export type TimerEvent = 'timerstart' | 'timerpause' | 'timerresume' | 'timerstop' | 'timerdone' | 'timeradjust'

/** FigJam's timer, which everyone on the board sees and anyone may run (typings 3285–3317). Times in seconds. */
export class Timer {
  #clock: Clock
  #listeners = new Set<(event: TimerEvent) => void>()
  #total = 0
  /** What was left when it last started or paused, and since when it runs. */
  #left = 0
  #since: number | undefined
  #alarm: unknown

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get state(): 'STOPPED' | 'PAUSED' | 'RUNNING' {
    if (this.#since !== undefined) return 'RUNNING'
    return this.#total > 0 ? 'PAUSED' : 'STOPPED'
  }

  get total(): number {
    return this.#total
  }

  get remaining(): number {
    if (this.#since === undefined) return this.#left
    return Math.max(0, this.#left - (this.#clock.now() - this.#since) / 1000)
  }

  /** Starts, or, when it is started, sets what remains and shifts the total by the difference. */
  start(seconds: number): void {
    const before = this.state
    const total = before === 'STOPPED' ? seconds : this.#total + seconds - this.remaining
    const isAdjusted = before !== 'STOPPED' && total !== this.#total
    this.#total = total
    this.#run(seconds)
    if (before === 'STOPPED') this.#tell('timerstart')
    if (before === 'PAUSED') this.#tell('timerresume')
    if (isAdjusted) this.#tell('timeradjust')
  }

  pause(): void {
    if (this.state !== 'RUNNING') return
    this.#left = this.remaining
    this.#hold()
    this.#tell('timerpause')
  }

  resume(): void {
    if (this.state !== 'PAUSED') return
    this.#run(this.#left)
    this.#tell('timerresume')
  }

  stop(): void {
    if (this.state !== 'STOPPED') this.#end('timerstop')
  }

  onChange(listener: (event: TimerEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #run(seconds: number): void {
    this.#hold()
    this.#left = seconds
    this.#since = this.#clock.now()
    this.#alarm = this.#clock.setTimeout(() => {
      this.#end('timerdone')
    }, seconds * 1000)
  }

  #hold(): void {
    this.#clock.clearTimeout(this.#alarm)
    this.#since = undefined
  }

  #end(event: 'timerstop' | 'timerdone'): void {
    this.#hold()
    this.#total = 0
    this.#left = 0
    this.#tell(event)
  }

  #tell(event: TimerEvent): void {
    for (const listener of [...this.#listeners]) listener(event)
  }
}
