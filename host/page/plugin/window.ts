import type { Manifest } from '../../manifest.ts'
import type { Panel, PanelOptions, PanelPosition } from '../../panel.ts'
import type { Point } from '../../document/geometry.ts'
import { iconOf } from '../chrome/icons.ts'
import { h } from '../dom/elements.ts'
import { style } from '../draw/parts.ts'
import { EMPTY_FRAME, panelHtml, themeMessage } from './panel-html.ts'
import type { EditorType } from '../../document/editor-type.ts'
import type { ThemeName } from './theme.ts'

export interface WindowHost {
  readonly root: HTMLElement
  readonly pluginName: string
  readonly networkAccess: Manifest['networkAccess']
  readonly toScreen: (canvas: Point) => Point
  readonly toCanvas: (screen: Point) => Point
  /** Where the bar along the top ends: windows open below it. */
  readonly top: () => number
  /** What the panel posts to the plugin. */
  readonly onMessage: (message: unknown) => void
  /** A person pressed the window's close button. */
  readonly onClose: () => void
  /** The window takes other room now. */
  readonly onPlace: () => void
}

const TITLE_HEIGHT = 36

/** As much of a window as has to stay in reach when a hand pushes it out of the page. */
const GRIP = 80

/** A plugin's window: a title bar to drag it by, and its html in a frame without an origin. */
export class PluginWindow implements Panel {
  readonly element = h('section', { class: 'plugin-window', hidden: true })
  #host: WindowHost
  #theme: ThemeName = 'light'
  /** Of the board that the plugin runs on. */
  editor: EditorType = 'figjam'
  #frame: HTMLIFrameElement | undefined
  #size = { width: 300, height: 200 }
  #hasTheme = false
  /** Its top left corner, once a person or the plugin has placed or resized it; it opens there again (typings 347–383). */
  #place: Point | undefined
  #onMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (!this.#frame || source !== this.#frame.contentWindow || typeof data !== 'object' || data === null) return
    if ('pluginMessage' in data) this.#host.onMessage(data.pluginMessage)
  }
  #onResize = () => this.#layOut()

  constructor(host: WindowHost) {
    this.#host = host
    host.root.append(this.element)
    addEventListener('message', this.#onMessage)
    addEventListener('resize', this.#onResize)
  }

  /** For good; `close` only empties the window. */
  dispose(): void {
    removeEventListener('message', this.#onMessage)
    removeEventListener('resize', this.#onResize)
    this.element.remove()
    this.#host.onPlace()
  }

  /** Fulfilled when the panel can hear. It does not get the focus, as it does not in FigJam. */
  open(html: string, { title, width, height, visible, themeColors, position }: PanelOptions): Promise<void> {
    const { networkAccess, pluginName, onClose, toScreen } = this.#host
    const name = title === '' ? pluginName : title
    const frame = h('iframe', { title: name })
    const whole = panelHtml(html, { networkAccess, ...(themeColors && { theme: this.#theme, editor: this.editor }) })
    const loaded = loadOf(frame).then(() => {
      frame.contentWindow?.postMessage(whole, '*')
      return loadOf(frame)
    })
    frame.src = EMPTY_FRAME
    const close = { type: 'button', 'aria-label': 'Close plugin', title: 'Close plugin', onclick: onClose }
    const bar = h(
      'div',
      { class: 'title-bar' },
      h('span', { class: 'title' }, name),
      h('button', close, iconOf('close')),
    )
    bar.addEventListener('pointerdown', (event) => this.#drag(event, bar))
    this.#frame = frame
    this.#size = { width, height }
    this.#hasTheme = themeColors
    if (position) this.#place = toScreen(position)
    this.element.replaceChildren(bar, frame)
    this.element.setAttribute('aria-label', name)
    this.element.hidden = !visible
    this.#layOut()
    return loaded
  }

  post(message: unknown): void {
    this.#frame?.contentWindow?.postMessage({ pluginMessage: message }, '*')
  }

  /** Anchored at the top left, as Figma's windows are. */
  resize(width: number, height: number): void {
    const { left, top } = this.element.getBoundingClientRect()
    if (!this.element.hidden) this.#place ??= { x: left, y: top }
    this.#size = { width, height }
    this.#layOut()
  }

  reposition(x: number, y: number): void {
    this.#place = this.#host.toScreen({ x, y })
    this.#layOut()
  }

  position(): PanelPosition {
    const { left, top } = this.element.getBoundingClientRect()
    const windowSpace = { x: left, y: top }
    return { windowSpace, canvasSpace: this.#host.toCanvas(windowSpace) }
  }

  show(): void {
    this.element.hidden = false
    this.#layOut()
  }

  hide(): void {
    this.element.hidden = true
    this.#host.onPlace()
  }

  close(): void {
    this.#frame = undefined
    this.element.replaceChildren()
    this.hide()
  }

  set theme(name: ThemeName) {
    this.#theme = name
    this.element.classList.toggle('dark', name === 'dark')
    if (this.#hasTheme) this.#frame?.contentWindow?.postMessage(themeMessage(name, this.editor), '*')
  }

  /**
   * No larger than the page allows, and inside it: a window outside of the viewport is moved into it (typings 347–383).
   * At the right edge until somebody puts it elsewhere.
   */
  #layOut(): void {
    const margin = isNarrow() ? 0 : 12
    const top = this.#host.top()
    const width = Math.min(this.#size.width, innerWidth - 2 * margin)
    const height = Math.min(this.#size.height, innerHeight - top - TITLE_HEIGHT - margin)
    const most = { x: innerWidth - width, y: innerHeight - height - TITLE_HEIGHT }
    const { x, y } = this.#place ?? { x: most.x - margin, y: isNarrow() ? most.y : top }
    style(this.element, { left: Math.max(0, Math.min(x, most.x)), top: Math.max(0, Math.min(y, most.y)), width })
    if (this.#frame) style(this.#frame, { width, height })
    this.#host.onPlace()
  }

  /** A hand may push a part of it out of the page, to see what is behind. */
  #moveTo({ x, y }: Point): void {
    const { width } = this.element.getBoundingClientRect()
    const left = Math.max(GRIP - width, Math.min(x, innerWidth - GRIP))
    const top = Math.max(0, Math.min(y, innerHeight - TITLE_HEIGHT))
    this.#place = { x: left, y: top }
    style(this.element, { left, top })
    this.#host.onPlace()
  }

  #drag(event: PointerEvent, bar: HTMLElement): void {
    if (event.target instanceof Element && event.target.closest('button')) return
    event.preventDefault()
    const { left, top } = this.element.getBoundingClientRect()
    const from = { x: event.clientX - left, y: event.clientY - top }
    const move = ({ clientX, clientY }: PointerEvent) => this.#moveTo({ x: clientX - from.x, y: clientY - from.y })
    const end = () => {
      bar.removeEventListener('pointermove', move)
      this.element.classList.remove('dragging')
    }
    bar.setPointerCapture(event.pointerId)
    this.element.classList.add('dragging')
    bar.addEventListener('pointermove', move)
    bar.addEventListener('lostpointercapture', end, { once: true })
  }
}

/** The next time that a document is there with all that belongs to it. */
function loadOf(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => frame.addEventListener('load', () => resolve(), { once: true }))
}

/** A screen that has no room beside a window. */
function isNarrow(): boolean {
  return innerWidth < 720
}
