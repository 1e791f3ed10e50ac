/** FigJam’s timer as the panel shows it: it goes on counting by itself until it hears something else. */
export interface TimerView {
  readonly state: 'STOPPED' | 'PAUSED' | 'RUNNING'
  /** Seconds. */
  readonly remaining: number
  readonly total: number
  /** The plugin of whoever runs the session started it, for the activity that is on. */
  readonly isOurs: boolean
}

export const NO_TIMER: TimerView = { state: 'STOPPED', remaining: 0, total: 0, isOurs: false }

/** `4:59`; what is over time is `0:00`. */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
