import type { Clock } from '../clock.ts'
import { Document } from '../document/document.ts'
import type { Batch, Change } from '../document/types.ts'
import { Timer } from '../timer.ts'
import { asOthersSee, type ActiveUser, type User } from '../users.ts'
import type { Board, FromRoom, Presence, ToRoom } from './messages.ts'
import { changesTo, wanted } from './wanted.ts'

/** A person who moves about is told to others this often (ms). */
const HERE_EVERY = 200

type Sent = Extract<ToRoom, { kind: 'changes' }>

/**
 * One person’s end of the room: a replica with undo of its own, the shared timer, and who else is here. What this person
 * does shows at once and is sent; what others do comes in the room’s order.
 */
export class Member {
  readonly user: User
  readonly document: Document
  readonly timer: Timer
  /** The board as the room has it, without what is still on its way there. */
  #confirmed: Document
  #ordered: Map<number, number>
  #unordered: Sent[] = []
  #unheardTimers = 0
  #people: readonly Presence[]
  #sent = 0
  #clock: Clock
  #send: (message: ToRoom) => void
  #onPeople = new Set<() => void>()
  #isTelling = false

  constructor(user: User, board: Board, clock: Clock, send: (message: ToRoom) => void) {
    this.user = user
    this.#clock = clock
    this.#send = send
    this.#confirmed = new Document(board.nodes)
    this.#ordered = new Map(Object.entries(board.ordered).map(([member, n]) => [Number(member), n]))
    this.#people = board.people
    this.document = new Document(board.nodes, { session: user.sessionId })
    this.timer = new Timer(clock, (timer) => {
      this.#unheardTimers += 1
      send({ kind: 'timer', member: user.sessionId, timer })
    })
    this.timer.adopt(board.timer)
    this.document.onChange((batch) => this.#tell(batch))
    this.document.view.onChange(() => this.#tellWhere())
  }

  /** Everyone else, in the order in which they came. */
  get others(): readonly ActiveUser[] {
    return this.#people
      .filter(({ user }) => user.sessionId !== this.user.sessionId)
      .map(({ user, selection, viewport }) => ({ user, position: null, selection, viewport }))
  }

  /** Hears when somebody comes, goes or moves. */
  onPeople(listener: () => void): void {
    this.#onPeople.add(listener)
  }

  /** What a room that takes over from the one before goes on with. */
  get board(): Board {
    return {
      nodes: [...this.#confirmed.all()],
      people: this.#people,
      timer: this.timer.snapshot,
      ordered: Object.fromEntries(this.#ordered),
    }
  }

  get presence(): Presence {
    const { viewport, windowSize } = this.document.view
    const [width, height] = [windowSize.width / viewport.zoom, windowSize.height / viewport.zoom]
    const { x, y } = viewport.center
    return {
      user: asOthersSee(this.user),
      selection: this.document.view.selection(),
      viewport: { x: x - width / 2, y: y - height / 2, width, height },
    }
  }

  receive(message: FromRoom): void {
    switch (message.kind) {
      case 'changes':
        this.#follow(message)
        return
      case 'people':
        this.#people = message.people
        for (const listener of this.#onPeople) listener()
        return
      case 'timer':
        if (message.member === this.user.sessionId) this.#unheardTimers -= 1
        // What this person did since is later than what others did before it.
        else if (this.#unheardTimers === 0) this.timer.adopt(message.timer)
        return
      case 'board':
        // For somebody who joins; this one is here already.
        return
    }
  }

  /** Another keeps the room now: says again what may not have arrived. What did is known by its number. */
  sendAgain(): void {
    this.#unheardTimers = 0
    this.#send({ kind: 'here', member: this.user.sessionId, presence: this.presence })
    for (const message of this.#unordered) this.#send(message)
  }

  leave(): void {
    this.#send({ kind: 'leave', member: this.user.sessionId })
  }

  #tell({ changes, origin }: Batch): void {
    if (origin === 'remote') return
    this.#sent += 1
    const message: Sent = { kind: 'changes', member: this.user.sessionId, n: this.#sent, changes }
    this.#unordered.push(message)
    this.#send(message)
  }

  #tellWhere(): void {
    if (this.#isTelling) return
    this.#isTelling = true
    this.#clock.setTimeout(() => {
      this.#isTelling = false
      this.#send({ kind: 'here', member: this.user.sessionId, presence: this.presence })
    }, HERE_EVERY)
  }

  #follow({ member, n, changes }: Extract<FromRoom, { kind: 'changes' }>): void {
    this.#ordered.set(member, n)
    if (member === this.user.sessionId) this.#unordered = this.#unordered.filter((sent) => sent.n > n)
    const made = this.#confirmed.apply(changes, 'remote')
    const named = new Set([...changes, ...made].map(idOf))
    const own = new Map<string, Change[]>()
    for (const change of this.#unordered.flatMap((sent) => sent.changes)) {
      const list = own.get(idOf(change))
      if (list) list.push(change)
      else own.set(idOf(change), [change])
    }
    // One by one: a parent has to be there before what hangs under it.
    this.document.transact('remote', () => {
      for (const id of named) {
        const next = wanted(this.#confirmed.get(id), own.get(id) ?? [])
        this.document.apply(changesTo(this.document, id, next), 'remote')
      }
    })
  }
}

function idOf(change: Change): string {
  return change.kind === 'create' || change.kind === 'delete' ? change.node.id : change.id
}
