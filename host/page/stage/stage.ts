/** The board on the screen: one page of a document, drawn and worked on. */
import type { Document } from '../../document/document.ts'
import { Editor } from '../../document/editor.ts'
import { absoluteBox, union, type Box, type Point } from '../../document/geometry.ts'
import { h } from '../dom/elements.ts'
import { style } from '../draw/parts.ts'
import { hexOf } from '../draw/paint.ts'
import type { ViewEvent } from '../../document/view.ts'
import { Camera } from './camera.ts'
import { Pointer } from './pointer.ts'
import { Scene } from './scene.ts'
import { Selection } from './selection.ts'
import { TextEdit } from './text-edit.ts'

/** Pixels between the dots of the background at the zoom it is nearest to. */
const DOTS = 20

/** Titles of sections keep their size on the screen, until that would make them this many times too large. */
const LARGEST_CHIP = 6

/** Milliseconds without a move after which the camera counts as at rest. */
const RESTING = 150

const KEYS =
  'Control A selects everything, Escape nothing. Delete removes, Control Z takes back, S adds a sticky note. Plus and minus zoom, Shift 1 shows everything.'

export interface StageOptions {
  /** Whether hands may change the board. */
  readonly canEdit: boolean
}

export class Stage {
  readonly document: Document
  readonly editor: Editor
  readonly camera = new Camera()
  /** Keys act on it one by one, so it is an application to those who hear it. */
  readonly element = h('div', {
    class: 'stage',
    tabindex: '0',
    role: 'application',
    'aria-label': 'Board',
    'aria-description': KEYS,
  })
  readonly selection: Selection
  readonly scene: Scene
  readonly textEdit: TextEdit
  readonly pointer: Pointer
  canEdit: boolean
  #layer = h('div', { class: 'layer' })
  #dots = h('div', { class: 'dots' })
  #stop: (() => void)[]
  #dragged: HTMLElement[] = []
  #free: Box = { x: 0, y: 0, width: 1280, height: 800 }
  #isTelling = false
  #resting: ReturnType<typeof setTimeout> | undefined
  #opening: Box | undefined

  constructor(document: Document, { canEdit }: StageOptions) {
    this.document = document
    this.canEdit = canEdit
    this.editor = new Editor(document, 'hand')
    this.scene = new Scene(document, this.#layer)
    this.selection = new Selection(document, this.camera)
    this.textEdit = new TextEdit(this.editor, this.scene, () => this.selection.draw())
    this.pointer = new Pointer(this)
    this.element.append(this.#dots, this.#layer, this.selection.element)
    this.#stop = [
      this.camera.onChange(() => {
        this.#opening = undefined
        this.#hurry()
        this.#look()
        this.#tellViewport()
      }),
      document.onChange(() => this.selection.draw()),
      document.view.onChange((event) => this.#onView(event)),
    ]
    this.#look()
  }

  dispose(): void {
    this.textEdit.end()
    for (const stop of this.#stop) stop()
    this.scene.dispose()
    this.element.remove()
  }

  /** What is selected, without what is inside something else that is. */
  tops(): string[] {
    const ids = this.document.view.selection()
    return ids.filter((id) => !ids.some((other) => other !== id && this.document.isWithin(id, other)))
  }

  /** The box around nodes on the page, around the whole page when none are named. */
  boundsOf(ids: readonly string[] = this.document.childIds(this.document.view.currentPage)): Box | undefined {
    const nodes = ids.flatMap((id) => this.document.get(id) ?? [])
    return union(
      nodes.map((node) => absoluteBox(this.document, node)).filter(({ width, height }) => width + height > 0),
    )
  }

  /** While a hand is at work on the board, nothing is laid over it. */
  get isBusy(): boolean {
    return this.pointer.isDragging || this.textEdit.element !== undefined
  }

  /** Shows the nodes being dragged, and what is stuck to them, shifted by a distance on the page. */
  showDrag(by: Point | undefined): void {
    for (const element of this.#dragged) element.style.removeProperty('translate')
    this.#dragged = []
    if (by) this.#shift(by)
    this.selection.offset = by ?? { x: 0, y: 0 }
  }

  #shift(by: Point): void {
    const tops = this.tops()
    const inside = tops.flatMap((id) => [id, ...[...this.document.descendants(id)].map((node) => node.id)])
    const stuck = inside.flatMap((id) => this.document.stuckNodes(id).map((node) => node.id))
    const others = stuck.filter((id) => !inside.includes(id))
    for (const id of [...tops, ...others]) {
      const element = this.scene.elementOf(id)
      if (!element) continue
      element.style.setProperty('translate', `${by.x}px ${by.y}px`)
      this.#dragged.push(element)
    }
  }

  /** The part of the screen that nothing lies over: what the plugin calls the viewport, and things are centred in. */
  get free(): Box {
    return this.#free
  }

  set free(box: Box) {
    this.#free = box
    if (this.#opening) this.openAt(this.#opening)
    this.document.view.windowSize = { width: box.width, height: box.height }
    this.#tellViewport()
  }

  /** The point of the page in the middle of what is seen. */
  get middle(): Point {
    return this.camera.toPage(middleOf(this.#free))
  }

  /** Shows a box of the page first; it stays in the middle, whatever room there is, until `release`. */
  openAt(box: Box | undefined): void {
    if (!box) return
    this.camera.fit(box, this.#free)
    this.#opening = box
  }

  /** From here on only a person and the plugin say what is seen: a window that comes and goes moves nothing. */
  release(): void {
    this.#opening = undefined
  }

  fitAll(): void {
    const box = this.boundsOf()
    if (box) this.camera.fit(box, this.#free)
  }

  /** Closer or farther, around the middle of what is seen. */
  zoomBy(factor: number): void {
    this.camera.zoomTo(this.camera.zoom * factor, middleOf(this.#free))
  }

  #tellViewport(): void {
    this.#isTelling = true
    this.document.view.viewport = { center: this.middle, zoom: this.camera.zoom }
    this.#isTelling = false
  }

  #onView(event: ViewEvent): void {
    if (event === 'viewportchange') {
      const { center, zoom } = this.document.view.viewport
      if (!this.#isTelling) this.camera.show(center, middleOf(this.#free), zoom)
      return
    }
    this.selection.draw()
    if (event === 'currentpagechange') this.fitAll()
  }

  /** While the camera moves the layer is moved as it is painted; when it rests, it is painted sharply again. */
  #hurry(): void {
    this.#layer.style.willChange = 'transform'
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => (this.#layer.style.willChange = 'auto'), RESTING)
  }

  #look(): void {
    const { zoom, origin } = this.camera
    const chip = Math.min(1 / zoom, LARGEST_CHIP)
    style(this.#layer, { transform: `translate(${origin.x}px, ${origin.y}px) scale(${zoom})`, '--chip': String(chip) })
    const step = DOTS * zoom * 2 ** Math.ceil(-Math.log2(zoom))
    const page = this.document.get(this.document.view.currentPage)
    // The dots are painted once and moved, by no more than their distance: painting them anew for each step is slow.
    style(this.#dots, {
      'background-size': `${step}px ${step}px`,
      transform: `translate(${(origin.x % step) - step / 2}px, ${(origin.y % step) - step / 2}px)`,
    })
    style(this.element, { 'background-color': (page && hexOf(page.props.backgrounds)) ?? '#fff' })
    this.selection.draw()
  }
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}
