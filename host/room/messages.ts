import type { Box } from '../document/geometry.ts'
import type { Change, NodeRecord } from '../document/types.ts'
import type { TimerState } from '../timer.ts'
import type { User } from '../users.ts'

/** Where a person is on the board, as others may know it. */
export interface Presence {
  readonly user: User
  readonly selection: readonly string[]
  /** What of the page they see, in its units. */
  readonly viewport: Box
}

/** What a person’s replica says to the room. `member` is the person’s session; their messages arrive in their order. */
export type ToRoom =
  | { readonly kind: 'join'; readonly member: number; readonly presence: Presence }
  | { readonly kind: 'changes'; readonly member: number; readonly n: number; readonly changes: readonly Change[] }
  | { readonly kind: 'here'; readonly member: number; readonly presence: Presence }
  | { readonly kind: 'timer'; readonly member: number; readonly timer: TimerState }
  | { readonly kind: 'leave'; readonly member: number }

/** What the room says to everyone, in one order for all; `board` is for the one who joined. */
export type FromRoom =
  | ({ readonly kind: 'board'; readonly to: number } & Board)
  | { readonly kind: 'changes'; readonly member: number; readonly n: number; readonly changes: readonly Change[] }
  | { readonly kind: 'people'; readonly people: readonly Presence[] }
  | { readonly kind: 'timer'; readonly member: number; readonly timer: TimerState }

/** All there is to know of a board at one moment. */
export interface Board {
  readonly nodes: readonly NodeRecord[]
  readonly people: readonly Presence[]
  readonly timer: TimerState
  /** The number of the last changes of each member that the room has put in order. */
  readonly ordered: Readonly<Record<number, number>>
}
