import type { Document } from '../document/document.ts'
import type { Json } from '../document/types.ts'
import { ChangeCollector } from './changes.ts'
import { Refusal } from '../refusal.ts'
import type { Session } from './session.ts'

/** Delivers an event to the plugin's handlers, at once. */
type Deliver = (event: string, payload?: Json) => void

/** Puts a piece of work behind everything that waits already. */
type Enqueue = (work: () => void) => void

/**
 * Turns what happens to the board into the plugin's events: never at once, many changes as one, and only those that
 * have a handler when their turn comes.
 */
export class BoardEvents {
  #document: Document
  #session: Session
  #deliver: Deliver
  #enqueue: Enqueue
  #heard = new Set<string>()
  #pending = new Set<string>()
  #onPages: ChangeCollector
  #inFile: ChangeCollector
  #isInDocumentChange = false
  #stop: (() => void)[]

  constructor(session: Session, deliver: Deliver, enqueue: Enqueue) {
    this.#session = session
    this.#document = session.document
    this.#deliver = deliver
    this.#enqueue = enqueue
    this.#onPages = new ChangeCollector(this.#document)
    this.#inFile = new ChangeCollector(this.#document)
    this.#stop = [
      this.#document.view.onChange((event) => {
        if (event !== 'viewportchange') this.#expect(event)
      }),
      this.#document.onChange((batch) => {
        this.#onPages.add(batch)
        // What the plugin does in its own `documentchange` handler is not told to it again.
        if (!(this.#isInDocumentChange && batch.origin === 'plugin')) this.#inFile.add(batch)
        this.#expect('changes')
      }),
    ]
  }

  /** The plugin has its first handler for an event, or no handler left. */
  listen(event: string, isHeard: boolean): void {
    const [name, page] = splitOnce(event)
    if (isHeard && name === 'nodechange' && page !== undefined) this.#session.pages.requirePage(page, 'on')
    if (isHeard && name === 'documentchange' && !this.#session.pages.areAllLoaded) {
      throw new Refusal(
        'Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
        { complete: true },
      )
    }
    if (isHeard) this.#heard.add(event)
    else this.#heard.delete(event)
  }

  stop(): void {
    for (const stop of this.#stop) stop()
  }

  #expect(what: string): void {
    if (this.#pending.size === 0) {
      this.#enqueue(() => {
        this.#flush()
      })
    }
    this.#pending.add(what)
  }

  #flush(): void {
    const pending = new Set(this.#pending)
    this.#pending.clear()
    for (const event of ['currentpagechange', 'selectionchange']) if (pending.has(event)) this.#tell(event)
    if (pending.has('changes')) this.#tellChanges()
  }

  #tellChanges(): void {
    const byPage = new Map<string, Json[]>()
    for (const { page, json } of this.#onPages.take()) {
      if (page !== undefined) byPage.set(page, [...(byPage.get(page) ?? []), json])
    }
    const inFile = this.#inFile.take().map(({ json }) => json)
    for (const [page, changes] of byPage) this.#tell(`nodechange:${page}`, changes)
    if (inFile.length === 0) return
    this.#isInDocumentChange = true
    this.#tell('documentchange', inFile)
    this.#isInDocumentChange = false
  }

  #tell(event: string, payload?: Json): void {
    if (this.#heard.has(event)) this.#deliver(event, payload)
  }
}

function splitOnce(event: string): [string, string | undefined] {
  const at = event.indexOf(':')
  return at < 0 ? [event, undefined] : [event.slice(0, at), event.slice(at + 1)]
}
