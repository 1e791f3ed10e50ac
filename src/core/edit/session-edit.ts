import type { Box } from '../base/index.ts'
import type { AgendaPatch, BallotPatch, BallotState, Facilitator, Meanings, Round } from '../record/index.ts'
import type { Sketch } from '../sketch/index.ts'

/** Writes of a session, as data; they go the way of every edit (edit.ts). */
export type SessionEdit =
  | { readonly kind: 'page/facilitator'; readonly who: Facilitator | null }
  /** Merged into what the page holds at that moment. */
  | { readonly kind: 'page/agenda'; readonly patch: AgendaPatch }
  /** Puts the round on the session’s section, which is made where there is none; null leaves it without one. */
  | {
      readonly kind: 'round'
      readonly round: Round | null
      /** For a new section: near what (page coordinates), and the size of the cards’ text in pixels. */
      readonly around: Box | null
      readonly unit: number
    }
  /** Merged into the later of `base` and what the seat’s ballot says then; a ballot is made where the seat has none. */
  | { readonly kind: 'ballot'; readonly base: BallotState; readonly patch: BallotPatch }
  /** A ballot that was made ready becomes this seat’s. */
  | { readonly kind: 'ballot/take'; readonly node: string; readonly said: BallotState }
  /** The ballots of a seat go: their session is over. */
  | { readonly kind: 'ballot/clear'; readonly seat: string }
  /** Ballots for people who have none yet, for them to take. */
  | { readonly kind: 'ballots/ready'; readonly people: readonly Pick<BallotState, 'name' | 'user' | 'session'>[] }
  /** What the Now card says; made in the section where there is none. */
  | { readonly kind: 'now'; readonly sketch: Sketch }
  | {
      readonly kind: 'meanings'
      readonly meanings: Meanings
      readonly sketch: Sketch
      readonly around: Box | null
    }
  | { readonly kind: 'meanings/clear' }
  /** The session’s section, Now card and ballots go; the meanings stay. */
  | { readonly kind: 'session/clear' }

const NODES: ReadonlySet<string> = new Set(['session', 'now', 'ballot', 'meanings'])

/** Whether a node that we made, by its `what`, is of a session: these go together, with `session/clear`. */
export function isOfSession(what: string): boolean {
  return NODES.has(what)
}
