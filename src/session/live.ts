/** One person’s session while their panel is open: what was met, who is here, and what has to be put back. */
import type { Edit } from '../core/decide/edit.ts'
import type { Plan, Snapshot } from '../core/plan.ts'
import { sameJson } from '../core/same-json.ts'
import { roundEdit } from '../core/session/decide.ts'
import { heal } from '../core/session/heal.ts'
import type { Live } from '../core/session/live.ts'
import { collect, type Round } from '../core/session/live-round.ts'
import { freshMemory, isRunBy, remember, type Memory } from '../core/session/memory.ts'
import { nowEdits } from '../core/session/now-facts.ts'
import { viewOf, type SessionView } from '../core/session/view.ts'
import { now } from '../clock.ts'
import { chance } from './chance.ts'
import { readHere } from './people.ts'

export interface LiveSession {
  /** Takes in what the board says now; to be called after every look at it. */
  readonly look: (snapshot: Snapshot) => void
  /** What a decision rests on, at this moment. */
  readonly live: () => Live
  readonly view: (snapshot: Snapshot, plan: Plan) => SessionView
  readonly isMine: (snapshot: Snapshot) => boolean
  /** What is to be put back, because something took it away. */
  readonly lost: (snapshot: Snapshot, plan: Plan) => readonly Edit[]
  /** Whether there is anything to be collected. */
  readonly hasIncoming: (snapshot: Snapshot) => boolean
  /** What came in and is to be collected: votes into the box, their number onto the Now card. */
  readonly incoming: (snapshot: Snapshot, plan: Plan) => readonly Edit[]
  /** The Now card as it should be; nothing where somebody else sees to it. */
  readonly derive: (snapshot: Snapshot, plan: Plan) => readonly Edit[]
}

export function makeLiveSession(seat: string): LiveSession {
  let memory: Memory = freshMemory(seat)
  const live = (): Live => ({ ...readHere(), memory, now: now(), chance: chance() })
  const isMine = ({ session }: Snapshot) => isRunBy(memory, session)
  const derive = (snapshot: Snapshot, plan: Plan) =>
    isMine(snapshot) ? nowEdits(memory, snapshot, plan, readHere().people.length) : []
  const incoming = (snapshot: Snapshot): Round | null => {
    const { round } = memory
    if (round?.state !== 'open' || !isMine(snapshot)) return null
    const box = collect(round, memory.ballots)
    return sameJson(box, round.box ?? {}) ? null : { ...round, n: round.n + 1, box }
  }
  return {
    look: (snapshot) => {
      memory = remember(memory, snapshot.session)
    },
    live,
    isMine,
    view: (snapshot, plan) => viewOf(memory, snapshot.session, plan, readHere()),
    lost: (snapshot, plan) => heal(memory, snapshot, plan),
    hasIncoming: (snapshot) => incoming(snapshot) !== null,
    incoming: (snapshot, plan) => {
      const next = incoming(snapshot)
      if (next === null) return []
      memory = { ...memory, round: next }
      return [roundEdit(snapshot, plan, next), ...derive(snapshot, plan)]
    },
    derive,
  }
}
