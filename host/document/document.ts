/**
 * One person's replica of a board. May import: nothing outside this folder.
 *
 * `apply` is the only way in. Whoever changes the board (a hand, the plugin, another person) brings changes; listeners
 * get what really changed, and the history of this person keeps what this person did.
 */
import { History } from './history.ts'
import { make } from './make.ts'
import { Tree } from './tree.ts'
import { ROOT, type Batch, type Change, type NodeRecord, type Origin } from './types.ts'
import { View } from './view.ts'

export interface DocumentOptions {
  /** First half of the ids made here (`"3:12"`): two people who each have their own never make the same id. */
  readonly session?: number
}

export class Document {
  readonly view: View
  #tree = new Tree()
  #history = new History()
  #listeners = new Set<(batch: Batch) => void>()
  #open: { origin: Origin; changes: Change[] } | undefined
  #session: number
  #nextId: number

  /** `nodes` in any order; one of them is the root (`"0:0"`, type DOCUMENT), its children are the pages. */
  constructor(nodes: Iterable<NodeRecord>, { session = 1 }: DocumentOptions = {}) {
    for (const node of nodes) this.#tree.add(node)
    const firstPage = this.pages[0]
    if (!firstPage) throw new Error('A board needs its root "0:0" and at least one page')
    this.view = new View(this.#tree, firstPage.id)
    this.#session = session
    this.#nextId = 1 + highestId(this.#tree.all(), session)
  }

  get root(): NodeRecord {
    return this.get(ROOT) ?? fail('The root of a board cannot be removed')
  }

  get pages(): readonly NodeRecord[] {
    return this.children(ROOT)
  }

  get(id: string): NodeRecord | undefined {
    return this.#tree.get(id)
  }

  /** Every node of the board, root and pages included, in no particular order. */
  all(): IterableIterator<NodeRecord> {
    return this.#tree.all()
  }

  /** Back to front. */
  children(id: string): readonly NodeRecord[] {
    return this.#tree.childIds(id).map((child) => this.get(child) ?? fail(`${child} is not on the board`))
  }

  childIds(id: string): readonly string[] {
    return this.#tree.childIds(id)
  }

  /** Everything under a node, parents before their children, back to front; not the node itself. */
  *descendants(id: string): IterableIterator<NodeRecord> {
    for (const child of this.children(id)) {
      yield child
      yield* this.descendants(child.id)
    }
  }

  pageOf(id: string): string | undefined {
    return this.#tree.pageOf(id)
  }

  isWithin(id: string, ancestor: string): boolean {
    return this.#tree.isWithin(id, ancestor)
  }

  /** The stamps, highlights, tapes and widgets that are stuck to a node. */
  stuckNodes(id: string): readonly NodeRecord[] {
    return this.#pointersTo(id).filter((node) => node.props.stuckTo === id)
  }

  attachedConnectors(id: string): readonly NodeRecord[] {
    return this.#pointersTo(id).filter((node) => node.type === 'CONNECTOR')
  }

  /** An id nobody has: `session:number`, as FigJam's look. */
  newId(): string {
    return `${this.#session}:${this.#nextId++}`
  }

  /**
   * Makes changes and returns those that had an effect, with the `before` they found. What no longer fits is left out,
   * as it is when two people act at once: changes to a removed node, a node under a parent that is gone, a node under
   * itself. A whole list counts as one batch, and for a hand as one step of undo.
   */
  apply(changes: readonly Change[], origin: Origin): readonly Change[] {
    return this.transact(origin, () => {
      const made = changes.flatMap((change) => make(this.#tree, change))
      this.#open?.changes.push(...made)
      return made
    })
  }

  /** Everything applied inside `work` is one batch and, for a hand, one step. It is kept when `work` throws. */
  transact<T>(origin: Origin, work: () => T): T {
    if (this.#open) {
      if (this.#open.origin !== origin)
        throw new Error(`A ${origin} may not act within a step of a ${this.#open.origin}`)
      return work()
    }
    const batch = { origin, changes: [] as Change[] }
    this.#open = batch
    try {
      return work()
    } finally {
      this.#open = undefined
      if (batch.changes.length > 0) {
        if (origin === 'hand') this.#history.recordHand(batch.changes)
        if (origin === 'plugin') this.#history.recordPlugin(batch.changes)
        this.#tell(batch)
      }
    }
  }

  /** Hears every batch, after it is done. Returns the way to stop hearing. */
  onChange(listener: (batch: Batch) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Closes what the plugin wrote so far into one step of undo. */
  commitUndo(): void {
    this.#history.commit()
  }

  /** Takes back this person's last step; false when there is none. `origin` says who asked. */
  undo(origin: 'hand' | 'plugin' = 'hand'): boolean {
    return this.#replay(this.#history.undo(), origin)
  }

  redo(): boolean {
    return this.#replay(this.#history.redo(), 'hand')
  }

  get canUndo(): boolean {
    return this.#history.canUndo
  }

  get canRedo(): boolean {
    return this.#history.canRedo
  }

  #replay(changes: readonly Change[] | undefined, origin: Origin): boolean {
    if (!changes) return false
    const made = changes.flatMap((change) => make(this.#tree, change))
    if (made.length > 0) this.#tell({ changes: made, origin })
    return true
  }

  #tell(batch: Batch): void {
    this.view.forgetMissing()
    for (const listener of [...this.#listeners]) listener(batch)
  }

  #pointersTo(id: string): NodeRecord[] {
    return this.#tree.pointersTo(id).flatMap((pointer) => this.get(pointer) ?? [])
  }
}

function highestId(nodes: Iterable<NodeRecord>, session: number): number {
  let highest = 0
  for (const { id } of nodes) {
    const [prefix, number] = id.split(':')
    if (prefix === String(session) && Number(number) > highest) highest = Number(number)
  }
  return highest
}

function fail(message: string): never {
  throw new Error(message)
}
