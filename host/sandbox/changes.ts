/** Changes of the board as `nodechange` and `documentchange` tell them (typings 513–596, 3641–3895). */
import type { Document } from '../document/document.ts'
import { sameJson } from '../document/equal.ts'
import type { Batch, Change, Json, NodeRecord } from '../document/types.ts'
import { CHANGE_PROPERTIES } from './guest/words.ts'

type Origin = 'LOCAL' | 'REMOTE'

/** What is known of one node so far. */
interface Noted {
  readonly type: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE'
  readonly node: NodeRecord
  readonly page: string | undefined
  readonly origin: Origin
  readonly properties: Set<string>
}

/** One change on its way to the plugin, with what the guest needs to hand out the node. */
export interface Delivery {
  readonly page: string | undefined
  readonly json: Json
}

/** Collects what happens between two deliveries: one record a node, of a subtree only the topmost. */
export class ChangeCollector {
  #document: Document
  /** Created and deleted nodes by id, others by origin and id. */
  #records = new Map<string, Noted>()

  constructor(document: Document) {
    this.#document = document
  }

  add({ changes, origin }: Batch): void {
    const deleted = new Set(changes.flatMap((change) => (change.kind === 'delete' ? [change.node.id] : [])))
    for (const change of changes) this.#note(change, origin === 'remote' ? 'REMOTE' : 'LOCAL', deleted)
  }

  /** Everything so far, and starts again. */
  take(): Delivery[] {
    const records = [...this.#records.values()].filter((record) => !this.#isWithinCreated(record))
    this.#records.clear()
    return records.map(({ type, node, page, origin, properties }) => ({
      page,
      json: {
        type,
        id: node.id,
        nodeType: node.type,
        origin,
        removed: this.#document.get(node.id) === undefined,
        ...(type === 'PROPERTY_CHANGE' ? { properties: [...properties] } : {}),
      },
    }))
  }

  #note(change: Change, origin: Origin, deleted: ReadonlySet<string>): void {
    switch (change.kind) {
      case 'create':
        if (change.node.type === 'TABLE_CELL') return
        this.#records.set(change.node.id, this.#record('CREATE', change.node, origin))
        return
      case 'delete': {
        const wasNew = this.#records.get(change.node.id)?.type === 'CREATE'
        for (const key of keysOf(change.node.id)) this.#records.delete(key)
        if (wasNew || change.node.type === 'TABLE_CELL' || deleted.has(change.node.parent ?? '')) return
        this.#records.set(change.node.id, this.#record('DELETE', change.node, origin))
        return
      }
      case 'set':
        this.#noteProperty(change.id, propertyOf(change.property), origin)
        return
      case 'move':
        this.#noteProperty(change.id, 'parent', origin)
        return
      case 'data': {
        // Assumed: shared data is told like private data; a change of relaunch buttons is not told.
        const isSame = sameJson({ ...change.before, relaunch: {} }, { ...change.after, relaunch: {} })
        if (!isSame) this.#noteProperty(change.id, 'pluginData', origin)
        return
      }
    }
  }

  /** A cell has no id to be told by: its table is said to have changed (assumed). */
  #noteProperty(id: string, property: string, origin: Origin): void {
    const changed = this.#document.get(id)
    const node = changed?.type === 'TABLE_CELL' ? this.#document.get(changed.parent ?? '') : changed
    if (!node || !CHANGE_PROPERTIES.has(property) || this.#records.has(node.id)) return
    const key = `${origin} ${node.id}`
    const record = this.#records.get(key) ?? this.#record('PROPERTY_CHANGE', node, origin)
    record.properties.add(property)
    this.#records.set(key, record)
  }

  #record(type: Noted['type'], node: NodeRecord, origin: Origin): Noted {
    const page = node.type === 'PAGE' ? undefined : this.#document.pageOf(node.parent ?? '')
    return { type, node, page, origin, properties: new Set() }
  }

  /** Whether a node hangs, by now, somewhere under another that was created as well. */
  #isWithinCreated({ type, node }: Noted): boolean {
    if (type !== 'CREATE') return false
    for (let at = this.#document.get(node.id)?.parent; at; at = this.#document.get(at)?.parent) {
      if (this.#records.get(at)?.type === 'CREATE') return true
    }
    return false
  }
}

function keysOf(id: string): string[] {
  return [id, `LOCAL ${id}`, `REMOTE ${id}`]
}

/** The name under which a stored property is told: everything about a sticky's text is `text` (assumed). */
function propertyOf(stored: string): string {
  return stored.split('.')[0] ?? stored
}
