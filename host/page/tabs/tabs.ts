/**
 * The room between tabs of one browser: messages go by BroadcastChannel, and one of the tabs keeps the room. Who keeps it
 * is settled by a lock, which the browser gives to the next tab as soon as the keeper's is closed; a tab that has gone is
 * noticed the same way. Without locks (a page that is not served securely) everyone is alone.
 */
import type { Clock } from '../../clock.ts'
import type { Document } from '../../document/document.ts'
import { Member } from '../../room/member.ts'
import type { Board, FromRoom, ToRoom } from '../../room/messages.ts'
import { Room } from '../../room/room.ts'
import { STOPPED } from '../../timer.ts'
import { asOthersSee, type User } from '../../users.ts'
import { Locks } from './locks.ts'

export interface TabsOptions {
  /** Tabs that name the same board share it. */
  readonly board: string
  readonly user: User
  readonly clock: Clock
  /** The board as its file has it, for whoever opens it first. */
  readonly open: () => Document
  /** What is sent takes up to this long (ms), each message a different time, in order. */
  readonly lag: number
}

export interface AtTable {
  readonly member: Member
  leave(): void
}

/** What the last keeper said before it closed may still be on its way for so long (ms). */
const IN_FLIGHT = 100

type Posted = { readonly up: ToRoom } | { readonly down: FromRoom } | { readonly keeper: number }

export function joinTabs(options: TabsOptions): Promise<AtTable> {
  return new Promise((resolve, reject) => {
    new Tabs(options, resolve).start().catch(reject)
  })
}

class Tabs implements AtTable {
  #options: TabsOptions
  #channel: BroadcastChannel
  #locks: Locks
  #member: Member | undefined
  #room: Room | undefined
  #watched = new Set<number>()
  #due = 0
  #hasLeft = false
  #onJoined: (table: AtTable) => void

  constructor(options: TabsOptions, onJoined: (table: AtTable) => void) {
    this.#options = options
    this.#onJoined = onJoined
    this.#channel = new BroadcastChannel(`okra-host/${options.board}`)
    this.#locks = new Locks(`okra-host/${options.board}`)
  }

  async start(): Promise<void> {
    this.#channel.onmessage = ({ data }: MessageEvent<Posted>) => this.#hear(data)
    if (!Locks.areThere) {
      this.#keep()
      return
    }
    await this.#locks.hold(nameOf(this.#me))
    this.#join()
    this.#locks.when('keeper', () => {
      if (this.#member) this.#options.clock.setTimeout(() => this.#keep(), IN_FLIGHT)
      else this.#keep()
    })
  }

  get member(): Member {
    if (!this.#member) throw new Error('This tab has not joined yet')
    return this.#member
  }

  leave(): void {
    this.#send({ kind: 'leave', member: this.#me })
    this.#hasLeft = true
    this.#channel.close()
    this.#locks.release()
  }

  get #me(): number {
    return this.#options.user.sessionId
  }

  #join(): void {
    const { user } = this.#options
    const viewport = { x: 0, y: 0, width: 0, height: 0 }
    this.#post({
      up: { kind: 'join', member: this.#me, presence: { user: asOthersSee(user), selection: [], viewport } },
    })
  }

  /** This tab is the first, or the one that kept the room has gone. */
  #keep(): void {
    const { open } = this.#options
    const board = this.#member?.board ?? { nodes: [...open().all()], people: [], timer: STOPPED, ordered: {} }
    const room = new Room(board, (message) => {
      this.#post({ down: message })
      queueMicrotask(() => this.#receive(message))
    })
    this.#room = room
    this.#watch()
    if (this.#member) {
      this.#post({ keeper: this.#me })
      this.#member.sendAgain()
    } else {
      this.#sit(board)
      room.receive({ kind: 'join', member: this.#me, presence: this.member.presence })
    }
  }

  #hear(posted: Posted): void {
    if ('keeper' in posted) {
      if (this.#member) this.#member.sendAgain()
      else this.#join()
    } else if ('up' in posted) {
      this.#room?.receive(posted.up)
      this.#watch()
    } else this.#receive(posted.down)
  }

  #receive(message: FromRoom): void {
    if (this.#member) this.#member.receive(message)
    else if (message.kind === 'board' && message.to === this.#me) this.#sit(message)
  }

  #sit(board: Board): void {
    const { user, clock } = this.#options
    this.#member = new Member(user, board, clock, (message) => this.#later(() => this.#send(message)))
    this.#onJoined(this)
  }

  #send(message: ToRoom): void {
    if (this.#room) this.#room.receive(message)
    else this.#post({ up: message })
  }

  #post(posted: Posted): void {
    // A plugin that was at work may write once more before it is stopped: nobody listens any more.
    if (this.#hasLeft) return
    this.#channel.postMessage(posted)
  }

  /** After a while, and never before what was sent earlier; at once where there is no lag, but not within the change. */
  #later(work: () => void): void {
    const { clock, lag } = this.#options
    if (lag === 0) {
      queueMicrotask(work)
      return
    }
    this.#due = Math.max(this.#due, clock.now() + Math.random() * lag)
    clock.setTimeout(work, this.#due - clock.now())
  }

  /** The keeper says who has gone: a tab that was closed says nothing any more. */
  #watch(): void {
    for (const { user } of this.#room?.board.people ?? []) {
      const { sessionId } = user
      if (sessionId === this.#me || this.#watched.has(sessionId)) continue
      this.#watched.add(sessionId)
      this.#locks.when(nameOf(sessionId), () => {
        this.#watched.delete(sessionId)
        this.#room?.receive({ kind: 'leave', member: sessionId })
        return 'give back'
      })
    }
  }
}

function nameOf(member: number): string {
  return `member/${member}`
}
