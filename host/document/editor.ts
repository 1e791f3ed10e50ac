import { sets } from './changes.ts'
import type { Document } from './document.ts'
import { movedEnds } from './connector.ts'
import { keepTogether, letGoOf } from './follow.ts'
import { absoluteTransform, containerOf, isGroup, ownBox, relativeTransform, toLocal } from './geometry.ts'
import { asksForRoom, fitText } from './fit.ts'
import { asksForLayout, axesOf, layOut } from './layout.ts'
import { orderBetween } from './order.ts'
import { NO_DATA, ROOT, type Json, type NodeRecord, type Origin, type PluginData, type Place } from './types.ts'

type Values = Readonly<Record<string, Json | undefined>>

/** Properties that move or size a node, and with it what is stuck or connected to it. */
const GEOMETRY = new Set([
  ...['x', 'y', 'width', 'height', 'rotation', 'connectorStart', 'connectorEnd', 'connectorLineType'],
])

/**
 * What one hand, one plugin or somebody else can do to a board, with everything that follows from it: stickies grow with their text,
 * stamps and connectors come along, an emptied group goes. The consequences are changes like any other, so they are
 * undone together and other people's replicas need not know the rules.
 */
export class Editor {
  readonly document: Document
  readonly origin: Origin
  /** Frames whose content is being put in its place: what that changes is no reason to begin again. */
  #arranging = new Set<string>()

  constructor(document: Document, origin: Origin) {
    this.document = document
    this.origin = origin
  }

  /** Several edits as one batch and, for a hand, one step of undo. */
  transact<T>(work: () => T): T {
    return this.document.transact(this.origin, work)
  }

  /** Puts a new node in front of its siblings, on the current page unless told, and returns its id. */
  create(type: string, props: Readonly<Record<string, Json>> = {}, parent = this.document.view.currentPage): string {
    const id = this.document.newId()
    const order = this.#orderAt(parent, Infinity)
    const node = { id, type, parent, order, props, pluginData: NO_DATA, rest: {} }
    return this.transact(() => {
      this.document.apply([{ kind: 'create', node }], this.origin)
      fitText(this.document, id, this.origin)
      return id
    })
  }

  /** Sets stored properties of a node; for a group, x, y, width and height act on its children. */
  set(id: string, values: Values): void {
    const node = this.document.get(id)
    if (!node) return
    this.transact(() => {
      const moves = Object.keys(values).some((property) => GEOMETRY.has(property) || asksForRoom(property))
      const write = () => {
        if (isGroup(node)) this.#setGroup(node, values)
        else this.#write(id, node.type === 'CONNECTOR' ? { ...movedEnds(node, values), ...values } : values)
        if (Object.keys(values).some(asksForRoom)) fitText(this.document, id, this.origin)
      }
      if (moves) keepTogether(this.document, this.origin, [id], write)
      else write()
      if (moves || Object.keys(values).some(asksForLayout)) this.#arrange(id, node.parent)
    })
  }

  setData(id: string, data: PluginData): void {
    const node = this.document.get(id)
    if (node) this.document.apply([{ kind: 'data', id, before: node.pluginData, after: data }], this.origin)
  }

  /** Removes a node and everything in it, and the group it leaves empty. */
  remove(id: string): void {
    const node = this.document.get(id)
    if (!node) return
    this.transact(() => {
      letGoOf(this.document, this.origin, node)
      this.document.apply([{ kind: 'delete', node }], this.origin)
      this.#removeIfEmptied(node.parent)
      this.#arrange(node.parent)
    })
  }

  /**
   * Hangs a node under another, at a position among its children (front-most when out of range). A plugin keeps the
   * numbers, so that the node jumps when the containers differ; a hand keeps the place on the page.
   */
  insert(id: string, parent: string, index = Infinity, keep: 'numbers' | 'place' = 'numbers'): void {
    const node = this.document.get(id)
    if (!node || id === ROOT) return
    this.transact(() => {
      keepTogether(this.document, this.origin, [id], () => {
        const [[, , x], [, , y]] = absoluteTransform(this.document, node)
        const before: Place = { parent: node.parent, order: node.order }
        const after: Place = { parent, order: this.#orderAt(parent, index, id) }
        this.document.apply([{ kind: 'move', id, before, after }], this.origin)
        if (keep === 'place') this.#moveTo(id, { x, y })
        if (node.parent !== parent) this.#removeIfEmptied(node.parent)
        this.#arrange(node.parent, parent)
      })
    })
  }

  /** Puts a node's own origin at a point of the page, wherever it hangs. */
  #moveTo(id: string, point: { x: number; y: number }): void {
    const node = this.document.get(id)
    const container = node && this.document.get(containerOf(this.document, node))
    if (container) this.set(id, { ...toLocal(this.document, container, point) })
  }

  /** Puts in its place what is in frames that have a layout. */
  #arrange(...ids: readonly (string | null)[]): void {
    for (const id of ids) {
      const frame = id === null ? undefined : this.document.get(id)
      if (!frame || !axesOf(frame) || this.#arranging.has(frame.id)) continue
      this.#arranging.add(frame.id)
      layOut(this.document, frame, (child, values) => {
        this.set(child, values)
      })
      this.#arranging.delete(frame.id)
    }
  }

  #write(id: string, values: Values): void {
    this.document.apply(sets(id, values), this.origin)
  }

  /** A group has no numbers of its own: its children are moved and scaled instead. */
  #setGroup(group: NodeRecord, { x, y, width, height, ...others }: Values): void {
    const box = ownBox(this.document, group)
    const wanted = (value: Json | undefined, now: number) => (typeof value === 'number' ? value : now)
    const scaleX = box.width > 0 ? wanted(width, box.width) / box.width : 1
    const scaleY = box.height > 0 ? wanted(height, box.height) / box.height : 1
    const places = this.document.children(group.id).map((child) => {
      const now = ownBox(this.document, child)
      const [[, , left], [, , top]] = relativeTransform(this.document, child)
      const place = { x: wanted(x, box.x) + (left - box.x) * scaleX, y: wanted(y, box.y) + (top - box.y) * scaleY }
      const size = scaleX === 1 && scaleY === 1 ? {} : { width: now.width * scaleX, height: now.height * scaleY }
      return [child.id, { ...place, ...size }] as const
    })
    for (const [id, place] of places) this.set(id, place)
    this.#write(group.id, others)
  }

  #removeIfEmptied(id: string | null): void {
    const node = id === null ? undefined : this.document.get(id)
    if (node && isGroup(node) && this.document.childIds(node.id).length === 0) this.remove(node.id)
  }

  /** The key that puts a node at `index` among the children of `parent`, itself (`moving`) not counted. */
  #orderAt(parent: string, index: number, moving?: string): string {
    const all = this.document.childIds(parent)
    const siblings =
      moving !== undefined && this.document.get(moving)?.parent === parent ? all.filter((id) => id !== moving) : all
    const at = Math.min(Math.max(index, 0), siblings.length)
    const orderOf = (id: string | undefined) => (id === undefined ? null : (this.document.get(id)?.order ?? null))
    return orderBetween(orderOf(siblings[at - 1]), orderOf(siblings[at]))
  }
}
