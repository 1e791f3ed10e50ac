/** How much crossed the wall of the sandbox, by kind and by name. */
export interface Counts {
  /** Calls from the plugin to the host, all together. */
  readonly crossings: number
  /** Properties of nodes fetched from the host, by the name the plugin wrote (`characters`, `fills`). */
  readonly get: Readonly<Record<string, number>>
  /** Every property of a node the plugin read, also those that needed no call (`text`, `type`). */
  readonly reads: Readonly<Record<string, number>>
  readonly set: Readonly<Record<string, number>>
  /** Methods of nodes (`getSharedPluginData`, `appendChild`, `setFillStyleIdAsync`). */
  readonly call: Readonly<Record<string, number>>
  /** Searches and whole-subtree lists (`findAllWithCriteria`, `findAll`). */
  readonly find: Readonly<Record<string, number>>
  readonly create: Readonly<Record<string, number>>
  /** Everything else on `figma` (`currentPage`, `notify`, `getNodeByIdAsync`). */
  readonly figma: Readonly<Record<string, number>>
  /** Messages to and from the panel and their size as text, in UTF-8 bytes. */
  readonly toPanel: Traffic
  readonly fromPanel: Traffic
}

export interface Traffic {
  readonly messages: number
  readonly bytes: number
}

type Kind = 'get' | 'set' | 'call' | 'find' | 'create' | 'figma'

/** Keeps the counts of one run. */
export class Counter {
  #crossings = 0
  #byKind: Record<Kind, Record<string, number>> = empty()
  #local: Record<string, number> = {}
  #traffic = { toPanel: { messages: 0, bytes: 0 }, fromPanel: { messages: 0, bytes: 0 } }

  count(kind: Kind, name: string): void {
    this.#crossings++
    const names = this.#byKind[kind]
    names[name] = (names[name] ?? 0) + 1
  }

  /** A call that is worth no name: a timer, a line of the log. */
  countCrossing(): void {
    this.#crossings++
  }

  countMessage(direction: 'toPanel' | 'fromPanel', text: string): void {
    this.#traffic[direction].messages++
    this.#traffic[direction].bytes += new TextEncoder().encode(text).length
  }

  /** Adds reads that the sandbox answered itself. */
  addLocalReads(reads: Readonly<Record<string, number>>): void {
    for (const [name, count] of Object.entries(reads)) this.#local[name] = (this.#local[name] ?? 0) + count
  }

  reset(): void {
    this.#crossings = 0
    this.#byKind = empty()
    this.#local = {}
    this.#traffic = { toPanel: { messages: 0, bytes: 0 }, fromPanel: { messages: 0, bytes: 0 } }
  }

  /** The counts as they stand, as a copy that does not change any more. */
  snapshot(): Counts {
    const { get } = this.#byKind
    const reads = { ...get }
    for (const [name, count] of Object.entries(this.#local)) reads[name] = (reads[name] ?? 0) + count
    return structuredClone({ crossings: this.#crossings, ...this.#byKind, reads, ...this.#traffic })
  }
}

function empty(): Record<Kind, Record<string, number>> {
  return { get: {}, set: {}, call: {}, find: {}, create: {}, figma: {} }
}
