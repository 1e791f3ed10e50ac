/** One person’s session while their panel is open: what was met, who is here, and what has to be put back. */
import { sameJson } from '../core/base/index.ts'
import type { Edit } from '../core/edit/index.ts'
import type { Plan, Snapshot } from '../core/plan/index.ts'
import type { Round } from '../core/record/index.ts'
import {
  collected,
  freshMemory,
  isAtTheHelm,
  isRunBy,
  meet,
  nowEdits,
  reconcile,
  remember,
  roundEdit,
  viewOf,
  type Memory,
  type Moment,
  type SessionView,
} from '../core/session/index.ts'
import { chance } from '../doors/chance.ts'
import { now } from '../doors/clock.ts'
import { readHere } from '../doors/who-is-here.ts'

/** Who is here is asked by each look at the board; what is told right after it (ms) rests on the same answer. */
const LOOK_AGAIN = 500

export interface Attendance {
  /** Takes in what the board says now; to be called after every look at it. */
  readonly observe: (snapshot: Snapshot) => void
  /** What a decision rests on, at this moment. */
  readonly moment: () => Moment
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

export function attend(seat: string): Attendance {
  let memory: Memory = freshMemory(seat)
  let here = readHere()
  let lookedAt = now()
  const lookAround = (): void => {
    here = readHere()
    lookedAt = now()
    memory = meet(memory, here.people)
  }
  const isMine = ({ session }: Snapshot) => isRunBy(memory, session)
  const derive = (snapshot: Snapshot, plan: Plan) =>
    isMine(snapshot) ? nowEdits(memory, snapshot, plan, here, now()) : []
  const incoming = (snapshot: Snapshot): Round | null => {
    const { round, facilitator } = memory
    if (round?.state !== 'open' || facilitator === null || !isMine(snapshot)) return null
    const { box, who } = collected(round, memory.ballots)
    const isNew = !sameJson(box, round.box ?? {}) || !sameJson(who, round.who)
    return isNew && isAtTheHelm(facilitator, here) ? { ...round, n: round.n + 1, box, who } : null
  }
  return {
    observe: (snapshot) => {
      memory = remember(memory, snapshot.session)
      lookAround()
    },
    moment: () => {
      lookAround()
      return { ...here, memory, now: now(), chance: chance() }
    },
    isMine,
    view: (snapshot, plan) => {
      if (now() - lookedAt >= LOOK_AGAIN) lookAround()
      return viewOf(memory, snapshot.session, plan, here, now())
    },
    lost: (snapshot, plan) => reconcile(memory, snapshot, plan, here),
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
