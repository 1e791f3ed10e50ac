import type { Document } from '../../document/document.ts'
import type { Editor } from '../../document/editor.ts'
import type { Box, Point } from '../../document/geometry.ts'
import { moveBy } from './drop.ts'
import { caughtBy, hitId, pick } from './pick.ts'
import type { Camera } from './camera.ts'
import type { Selection } from './selection.ts'
import type { TextEdit } from './text-edit.ts'

/** Farther than this, in pixels, a press is a drag. */
const SLACK = 4

interface Press {
  readonly start: Point
  readonly kind: 'pan' | 'marquee' | 'move'
  /** What was selected before, to which a marquee with Shift adds. */
  readonly before: readonly string[]
  /** What a click without a drag selects in the end. */
  readonly click: readonly string[]
  last: Point
  moved: boolean
}

/** What a pointer has of the stage it acts on. */
export interface Touched {
  readonly document: Document
  readonly editor: Editor
  readonly camera: Camera
  readonly element: HTMLElement
  readonly selection: Selection
  readonly textEdit: TextEdit
  readonly canEdit: boolean
  /** The selected nodes that are in no other selected one. */
  tops(): readonly string[]
  /** Shows the selection moved by a distance in board units, or where it is. */
  showDrag(by: Point | undefined): void
}

/** What a pointer does on the board: pan, select, drag, and a double click to go in or to type. */
export class Pointer {
  #stage: Touched
  #press: Press | undefined
  #entered: string | undefined
  /** Held Space, or the hand of a touch screen. */
  isPanning = false

  constructor(stage: Touched) {
    this.#stage = stage
    const { element } = stage
    element.addEventListener('pointerdown', (event) => this.#down(event))
    element.addEventListener('pointermove', (event) => this.#move(event))
    element.addEventListener('pointerup', () => this.#up())
    element.addEventListener('pointercancel', () => this.cancel())
    element.addEventListener('dblclick', (event) => this.#enter(event))
    element.addEventListener('blur', () => element.classList.remove('pressed'))
    element.addEventListener('wheel', (event) => this.#wheel(event), { passive: false })
  }

  /** Out of the group that a double click went into. */
  leaveGroup(): void {
    this.#entered = undefined
  }

  /** Whether something is being dragged: nodes, a marquee, the page. */
  get isDragging(): boolean {
    return this.#press?.moved === true
  }

  /** Forgets a drag under way, leaving everything where it was. */
  cancel(): void {
    this.#press = undefined
    this.#stage.showDrag(undefined)
    this.#stage.selection.showMarquee(undefined)
    this.#stage.element.classList.remove('panning')
  }

  #down(event: PointerEvent): void {
    const { element, textEdit, document } = this.#stage
    if (event.target instanceof Node && textEdit.element?.contains(event.target)) return
    textEdit.end()
    if (event.button > 1) return
    event.preventDefault()
    element.focus({ preventScroll: true })
    // A focus that a script gives counts as visible; a hand on the board needs no ring around it.
    element.classList.add('pressed')
    element.setPointerCapture(event.pointerId)
    const start = this.#point(event)
    const before = document.view.selection()
    const press = { start, last: start, moved: false, before }
    if (event.button === 1 || this.isPanning) {
      this.#press = { ...press, kind: 'pan', click: before }
      element.classList.add('panning')
      return
    }
    const hit = hitId(event.target)
    const node = pick(document, hit, this.#entered)
    if (this.#entered !== undefined && (hit === undefined || !document.isWithin(hit, this.#entered))) {
      this.#entered = undefined
    }
    const isSelected = node && before.includes(node.id)
    const isChip = event.target instanceof Element && event.target.classList.contains('chip')
    if (!node || (node.type === 'SECTION' && !isSelected && !isChip)) {
      const kind = event.pointerType === 'touch' ? 'pan' : 'marquee'
      this.#press = { ...press, kind, click: node ? toggled(before, node.id, event.shiftKey) : [] }
      return
    }
    const click = toggled(before, node.id, event.shiftKey)
    if (!isSelected) document.view.select(click)
    this.#press = { ...press, kind: this.#stage.canEdit ? 'move' : 'pan', click }
  }

  #move(event: PointerEvent): void {
    const press = this.#press
    if (!press) return
    const point = this.#point(event)
    const { start, last } = press
    press.moved ||= Math.hypot(point.x - start.x, point.y - start.y) > SLACK
    press.last = point
    const { camera, document, selection } = this.#stage
    if (!press.moved) return
    switch (press.kind) {
      case 'pan':
        camera.panBy(point.x - last.x, point.y - last.y)
        return
      case 'marquee': {
        const box = boxBetween(start, point)
        selection.showMarquee(box)
        const corner = camera.toPage(box)
        const area = { ...corner, width: box.width / camera.zoom, height: box.height / camera.zoom }
        const caught = caughtBy(document, area)
        document.view.select(event.shiftKey ? [...press.before, ...caught] : caught)
        return
      }
      case 'move':
        this.#stage.showDrag({ x: (point.x - start.x) / camera.zoom, y: (point.y - start.y) / camera.zoom })
    }
  }

  #up(): void {
    const press = this.#press
    if (!press) return
    const { document, editor, camera } = this.#stage
    const { start, last, kind, moved, click } = press
    this.cancel()
    if (!moved) {
      document.view.select(click)
      return
    }
    if (kind !== 'move') return
    moveBy(editor, this.#stage.tops(), (last.x - start.x) / camera.zoom, (last.y - start.y) / camera.zoom)
  }

  /** A double click goes into a group, and where there is none, into the text. */
  #enter(event: MouseEvent): void {
    const { document, textEdit, canEdit } = this.#stage
    // The stage captured the pointer, so the event names the stage.
    const hit = hitId(globalThis.document.elementFromPoint(event.clientX, event.clientY))
    const node = pick(document, hit, this.#entered)
    if (!node || hit === undefined) return
    if (node.type === 'GROUP') {
      this.#entered = node.id
      const inner = pick(document, hit, node.id)
      document.view.select(inner ? [inner.id] : [])
    } else if (canEdit) textEdit.begin(hit)
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault()
    const { camera } = this.#stage
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1
    if (event.ctrlKey || event.metaKey) {
      const step = Math.max(-60, Math.min(60, event.deltaY * unit))
      camera.zoomTo(camera.zoom * Math.exp(-step / 110), this.#point(event))
      return
    }
    const isSideways = event.shiftKey && event.deltaX === 0
    camera.panBy(-(isSideways ? event.deltaY : event.deltaX) * unit, isSideways ? 0 : -event.deltaY * unit)
  }

  #point(event: MouseEvent): Point {
    const { left, top } = this.#stage.element.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
}

function toggled(selection: readonly string[], id: string, isAdding: boolean): readonly string[] {
  if (!isAdding) return [id]
  return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id]
}

function boxBetween(a: Point, b: Point): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}
