import type { Document } from '../../document/document.ts'
import { isGroup } from '../../document/geometry.ts'
import type { Batch, Change, NodeRecord } from '../../document/types.ts'
import { drawNode, elementFor, place } from '../draw/draw.ts'
import { Connectors } from './connectors.ts'

/** Properties that leave a node's looks alone, apart from where it is. */
const PLACE = new Set(['x', 'y', 'rotation', 'visible', 'opacity', 'locked', 'name', 'stuckTo'])

/** Those that what is inside has to follow. */
const OF_CELLS = new Set(['rowHeights', 'columnWidths', 'rowIndex', 'columnIndex'])

/**
 * The current page as elements, one per node, nested as the nodes are; kept equal to the document by what each batch
 * names, so that a stroke of paint on one card touches one element.
 */
export class Scene {
  readonly element: HTMLElement
  #document: Document
  #elements = new Map<string, HTMLElement>()
  #connectors: Connectors
  #stop: (() => void)[]

  constructor(document: Document, layer: HTMLElement) {
    this.#document = document
    this.element = layer
    this.#connectors = new Connectors(document)
    this.#stop = [
      document.onChange((batch) => this.#follow(batch)),
      document.view.onChange((event) => event === 'currentpagechange' && this.#drawPage()),
    ]
    this.#drawPage()
  }

  dispose(): void {
    for (const stop of this.#stop) stop()
    this.element.replaceChildren()
  }

  /** The element of a node that is drawn; connectors have drawings of their own. */
  elementOf(id: string): HTMLElement | undefined {
    return this.#elements.get(id)
  }

  #drawPage(): void {
    this.#elements.clear()
    this.#connectors.clear()
    this.element.replaceChildren()
    const page = this.#document.view.currentPage
    for (const node of this.#document.children(page)) this.#add(node, this.element)
    for (const node of this.#document.descendants(page)) if (node.type === 'CONNECTOR') this.#drawLine(node.id)
  }

  #add(node: NodeRecord, parent: ParentNode): void {
    if (node.type === 'CONNECTOR') return
    const known = this.#elements.get(node.id)
    if (known) {
      // It was put into a node that is new; what else happened to it is told on its own.
      parent.append(known)
      return
    }
    const element = elementFor(node)
    this.#elements.set(node.id, element)
    drawNode(element, node, this.#document)
    parent.append(element)
    for (const child of this.#document.children(node.id)) this.#add(child, element)
  }

  #follow({ changes }: Batch): void {
    const redraw = new Set<string>()
    const lines = new Set<string>()
    for (const change of changes) this.#followOne(change, redraw, lines)
    for (const id of redraw) this.#redraw(id)
    for (const id of lines) this.#drawLine(id)
  }

  #followOne(change: Change, redraw: Set<string>, lines: Set<string>): void {
    switch (change.kind) {
      case 'create':
        this.#insert(change.node.id)
        lines.add(change.node.id)
        return
      case 'delete':
        this.#remove(change.node.id)
        lines.add(change.node.id)
        return
      case 'move':
        this.#insert(change.id)
        this.#linesAt(change.id, lines)
        return
      case 'set': {
        const node = this.#document.get(change.id)
        const element = this.#elements.get(change.id)
        if (node && element && PLACE.has(change.property) && node.type !== 'STAMP') place(element, node)
        else redraw.add(change.id)
        if (OF_CELLS.has(change.property)) for (const cell of this.#document.childIds(change.id)) redraw.add(cell)
        if (node?.type === 'SECTION' && change.property === 'name') redraw.add(change.id)
        this.#linesAt(change.id, lines)
        return
      }
      case 'data':
        return
    }
  }

  #redraw(id: string): void {
    const node = this.#document.get(id)
    const element = this.#elements.get(id)
    if (node && element) drawNode(element, node, this.#document)
  }

  /** Puts a node's element, and those in it, where the document has the node now. */
  #insert(id: string): void {
    const node = this.#document.get(id)
    if (!node || node.type === 'CONNECTOR' || node.parent === null) return
    const isTop = node.parent === this.#document.view.currentPage
    const parent = isTop ? this.element : this.#elements.get(node.parent)
    const known = this.#elements.get(id)
    if (!parent) {
      if (known) this.#remove(id)
      return
    }
    const holder = document.createDocumentFragment()
    if (known) place(known, node)
    else this.#add(node, holder)
    const element = this.#elements.get(id)
    if (element) parent.insertBefore(element, this.#elementAfter(node, parent))
  }

  /** The next sibling that hangs there already; others come later and find their own place. */
  #elementAfter(node: NodeRecord, parent: HTMLElement): Element | null {
    const siblings = node.parent === null ? [] : this.#document.childIds(node.parent)
    for (let index = siblings.indexOf(node.id) + 1; index < siblings.length; index++) {
      const sibling = siblings[index] ?? ''
      const element = this.#elements.get(sibling) ?? this.#connectors.elementOf(sibling)
      if (element?.parentElement === parent) return element
    }
    return null
  }

  /** Draws a connector in its place among its siblings. */
  #drawLine(id: string): void {
    const line = this.#connectors.draw(id)
    const node = this.#document.get(id)
    if (!line || !node?.parent) return
    const isTop = node.parent === this.#document.view.currentPage
    const parent = isTop ? this.element : this.#elements.get(node.parent)
    if (!parent) {
      line.remove()
      return
    }
    const after = this.#elementAfter(node, parent)
    if (line.parentElement !== parent || line.nextElementSibling !== after) parent.insertBefore(line, after)
  }

  #remove(id: string): void {
    const element = this.#elements.get(id)
    if (!element) return
    for (const inner of element.querySelectorAll<HTMLElement>('[data-node-id]')) {
      this.#elements.delete(inner.dataset.nodeId ?? '')
    }
    element.remove()
    this.#elements.delete(id)
  }

  /** The connectors that a node, or what is in it, holds or is. */
  #linesAt(id: string, lines: Set<string>): void {
    const node = this.#document.get(id)
    if (!node) return
    if (node.type === 'CONNECTOR') lines.add(id)
    for (const connector of this.#document.attachedConnectors(id)) lines.add(connector.id)
    if (isGroup(node) || this.#document.childIds(id).length > 0) {
      for (const inner of this.#document.childIds(id)) this.#linesAt(inner, lines)
    }
  }
}
