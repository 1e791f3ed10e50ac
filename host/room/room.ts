/**
 * Several people on one board. May import: the document and the small files beside this folder; nothing of Node’s and
 * nothing of the page’s. How messages travel is not this folder’s business: `Mail` carries them in one process.
 *
 * The room puts the changes of all replicas into one order, which everyone hears: last writer wins per property, and
 * plugin data is one register a node (fact 161: the worst case that was reported).
 */
import { Document } from '../document/document.ts'
import type { TimerState } from '../timer.ts'
import type { Board, FromRoom, Presence, ToRoom } from './messages.ts'

export class Room {
  #document: Document
  #people: Map<number, Presence>
  #timer: TimerState
  #ordered: Map<number, number>
  #tell: (message: FromRoom) => void

  /** `board` is what a room that takes over from another goes on with; `tell` reaches every member. */
  constructor(board: Board, tell: (message: FromRoom) => void) {
    this.#document = new Document(board.nodes)
    this.#people = new Map(board.people.map((presence) => [presence.user.sessionId, presence]))
    this.#timer = board.timer
    this.#ordered = new Map(Object.entries(board.ordered).map(([member, n]) => [Number(member), n]))
    this.#tell = tell
  }

  get board(): Board {
    return {
      nodes: [...this.#document.all()],
      people: [...this.#people.values()],
      timer: this.#timer,
      ordered: Object.fromEntries(this.#ordered),
    }
  }

  receive(message: ToRoom): void {
    switch (message.kind) {
      case 'join':
        this.#people.set(message.member, message.presence)
        this.#tell({ kind: 'board', to: message.member, ...this.board })
        this.#tellPeople()
        return
      case 'changes':
        this.#order(message)
        return
      case 'here':
        this.#people.set(message.member, message.presence)
        this.#tellPeople()
        return
      case 'timer':
        this.#timer = message.timer
        this.#tell(message)
        return
      case 'leave':
        if (this.#people.delete(message.member)) this.#tellPeople()
        return
    }
  }

  /** What was sent again, because nobody knew whether it had arrived, is ordered once. */
  #order(message: Extract<ToRoom, { kind: 'changes' }>): void {
    if (message.n <= (this.#ordered.get(message.member) ?? 0)) return
    this.#ordered.set(message.member, message.n)
    this.#document.apply(message.changes, 'remote')
    this.#tell(message)
  }

  #tellPeople(): void {
    this.#tell({ kind: 'people', people: [...this.#people.values()] })
  }
}
