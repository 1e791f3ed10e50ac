import type { Clock } from '../clock.ts'
import type { Document } from '../document/document.ts'
import { STOPPED } from '../timer.ts'
import type { User } from '../users.ts'
import { Member } from './member.ts'
import type { FromRoom, ToRoom } from './messages.ts'
import { Room } from './room.ts'

/**
 * Carries messages between a room and its members within one process, for tests. Nothing travels by itself: the test
 * says what is delivered and when, so every race can be played and played again. What goes one way between two keeps its
 * order, as on a connection; between different people everything may overtake everything.
 */
export class Mail {
  readonly room: Room
  readonly members: Member[] = []
  #clock: Clock
  #up = new Map<number, ToRoom[]>()
  #down = new Map<number, FromRoom[]>()

  constructor(document: Document, clock: Clock) {
    this.#clock = clock
    this.room = new Room({ nodes: [...document.all()], people: [], timer: STOPPED, ordered: {} }, (message) => {
      for (const [member, box] of this.#down) if (message.kind !== 'board' || message.to === member) box.push(message)
    })
  }

  /** Somebody opens the board: they get it as the room has it now, and hear what comes after. */
  join(user: User): Member {
    const { sessionId } = user
    const up: ToRoom[] = []
    this.#up.set(sessionId, up)
    const member = new Member(user, this.room.board, this.#clock, (message) => up.push(message))
    this.#down.set(sessionId, [])
    this.members.push(member)
    this.room.receive({ kind: 'join', member: sessionId, presence: member.presence })
    return member
  }

  /** Somebody closes the tab; what they had sent still arrives. */
  leave(member: Member): void {
    member.leave()
    const at = this.members.indexOf(member)
    if (at >= 0) this.members.splice(at, 1)
    this.#down.delete(member.user.sessionId)
  }

  /** How many messages are on their way. */
  get waiting(): number {
    return this.#boxes().reduce((sum, box) => sum + box.length, 0)
  }

  /** Delivers up to `most` messages, each from a way chosen by `random` (0 to 1), or the oldest way first. */
  deliver(most = Infinity, random: () => number = () => 0): void {
    for (let done = 0; done < most; done++) {
      const ways = this.#ways()
      const way = ways[Math.floor(random() * ways.length)]
      if (way === undefined) return
      way()
    }
  }

  #boxes(): unknown[][] {
    return [...this.#up.values(), ...this.#down.values()]
  }

  #ways(): (() => void)[] {
    const up = [...this.#up.values()].flatMap((box) =>
      box.length === 0 ? [] : [() => take(box, (message) => this.room.receive(message))],
    )
    const down = this.members.flatMap((member) => {
      const box = this.#down.get(member.user.sessionId) ?? []
      return box.length === 0 ? [] : [() => take(box, (message) => member.receive(message))]
    })
    return [...up, ...down]
  }
}

function take<T>(box: T[], deliver: (message: T) => void): void {
  const message = box.shift()
  if (message !== undefined) deliver(message)
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
