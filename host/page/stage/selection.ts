import type { Document } from '../../document/document.ts'
import { absoluteBox, union, type Box } from '../../document/geometry.ts'
import { h } from '../dom/elements.ts'
import { style } from '../draw/parts.ts'
import type { Camera } from './camera.ts'

/** Drawn one by one up to here; a larger selection gets the box around it. */
const MOST_OUTLINES = 300

/** Outlines around what is selected, and the marquee, at screen size. */
export class Selection {
  readonly element = h('div', { class: 'selection' })
  #document: Document
  #camera: Camera
  #marquee = h('div', { class: 'marquee', hidden: true })
  #outlines: HTMLElement[] = []
  #offset = { x: 0, y: 0 }
  #listeners = new Set<() => void>()

  constructor(document: Document, camera: Camera) {
    this.#document = document
    this.#camera = camera
    this.element.append(this.#marquee)
  }

  /** Hears when the outlines are somewhere else, for what hangs on them. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /** The box around all that is selected, on the screen; nothing when nothing is. */
  get box(): Box | undefined {
    return union(this.#boxes())
  }

  /** While nodes are dragged, they are drawn shifted by this much of the page. */
  set offset(offset: { x: number; y: number }) {
    this.#offset = offset
    this.draw()
  }

  showMarquee(box: Box | undefined): void {
    this.#marquee.hidden = box === undefined
    if (box) placeAt(this.#marquee, box)
  }

  draw(): void {
    const boxes = this.#boxes()
    const whole = union(boxes)
    const shown = boxes.length > MOST_OUTLINES && whole ? [whole] : boxes
    while (this.#outlines.length > shown.length) this.#outlines.pop()?.remove()
    shown.forEach((box, index) => {
      const outline = this.#outlines[index] ?? h('div', { class: 'outline' })
      if (!this.#outlines[index]) {
        this.#outlines.push(outline)
        this.element.append(outline)
      }
      placeAt(outline, box)
    })
    for (const listener of this.#listeners) listener()
  }

  #boxes(): Box[] {
    return this.#document.view.selection().flatMap((id) => {
      const node = this.#document.get(id)
      if (!node) return []
      const { x, y, width, height } = absoluteBox(this.#document, node)
      return [this.#camera.boxToScreen({ x: x + this.#offset.x, y: y + this.#offset.y, width, height })]
    })
  }
}

function placeAt(element: HTMLElement, { x, y, width, height }: Box): void {
  style(element, { left: x, top: y, width, height })
}
