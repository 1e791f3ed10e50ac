/**
 * What crosses the wall between the panel and the sandbox: plain data, nouns with verbs, no call ids.
 * A `Command` is “please change this”; its number `n` counts up in the panel. `News` is “this is true now”; what is said of
 * it the panel says itself.
 */
import type { Outcome, Refusal } from '../edit/index.ts'
import type { Plan, PlanChange } from '../plan/index.ts'
import type { ScaleAttribute } from '../record/index.ts'
import type { SessionView, TimerView } from '../session/index.ts'

/** A selected node that is not a milestone of the plan but could be marked as one. */
export interface Selected {
  readonly id: string
  readonly name: string
  readonly isMilestone: boolean
}

export type OpenOn = 'milestones' | 'session' | 'export' | 'clear' | 'remove'

/** Why the clock of a session was left alone. */
export type ClockRefusal = 'not yours' | 'somebody else’s'

export type News =
  | { readonly type: 'plan/whole'; readonly plan: Plan; readonly selection: readonly Selected[] }
  | ({ readonly type: 'plan/changed'; readonly answers: number | null } & PlanChange)
  | { readonly type: 'panel/opened'; readonly on: OpenOn; readonly isFolded: boolean }
  /** What this person was shown once, and is not to be shown again. */
  | { readonly type: 'hints/seen'; readonly hints: readonly string[] }
  | { readonly type: 'selection/changed'; readonly selection: readonly Selected[] }
  | { readonly type: 'work/progress'; readonly what: string; readonly done: number; readonly of: number }
  | { readonly type: 'work/ended' }
  /** Reading the page was cancelled: the plan holds what was read so far. */
  | { readonly type: 'scan/stopped' }
  | { readonly type: 'command/done'; readonly n: number; readonly outcome: Outcome }
  | { readonly type: 'command/refused'; readonly n: number; readonly why: Refusal }
  /** Something unforeseen; `n` is 0 where no command asked for it. */
  | { readonly type: 'command/failed'; readonly n: number }
  /** A step was taken back; `isOurs` is false where the plan says the same as before. */
  | { readonly type: 'history/undone'; readonly isOurs: boolean }
  /** Somebody scored these at the same moment, after this panel did: what they said stands. */
  | { readonly type: 'score/overruled'; readonly card: string; readonly attributes: readonly ScaleAttribute[] }
  | { readonly type: 'clock/refused'; readonly why: ClockRefusal }
  | { readonly type: 'access/changed'; readonly canWrite: boolean }
  | { readonly type: 'session/changed'; readonly session: SessionView }
  | { readonly type: 'timer/changed'; readonly timer: TimerView }
