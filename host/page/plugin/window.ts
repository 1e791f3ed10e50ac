import type { Manifest } from '../../manifest.ts'
import type { Panel, PanelOptions } from '../../panel.ts'
import type { Point } from '../../document/geometry.ts'
import { iconOf } from '../chrome/icons.ts'
import { h } from '../dom.ts'
import { style } from '../draw/parts.ts'
import { panelAddress, themeMessage } from './panel-html.ts'
import type { ThemeName } from './theme.ts'

export interface WindowHost {
  readonly root: HTMLElement
  readonly pluginName: string
  readonly networkAccess: Manifest['networkAccess']
  readonly toScreen: (canvas: Point) => Point
  /** What the panel posts to the plugin. */
  readonly onMessage: (message: unknown) => void
  /** A person pressed the window's close button. */
  readonly onClose: () => void
  /** The window takes other room now. */
  readonly onPlace: () => void
}

const TITLE_HEIGHT = 36

/** As much of a window as has to stay in reach. */
const GRIP = 80

/** A plugin's window: a title bar to drag it by, and its html in a frame without an origin. */
export class PluginWindow implements Panel {
  readonly element = h('section', { class: 'plugin-window', hidden: true })
  #host: WindowHost
  #theme: ThemeName = 'light'
  #frame: HTMLIFrameElement | undefined
  #size = { width: 300, height: 200 }
  #hasTheme = false
  /** Where a person or the plugin put it. */
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
    const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }))
    frame.src = panelAddress(html, { networkAccess, ...(themeColors && { theme: this.#theme }) })
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
    this.#place = position && toScreen(position)
    this.element.replaceChildren(bar, frame)
    this.element.setAttribute('aria-label', name)
    this.element.hidden = !visible
    this.#layOut()
    return loaded
  }

  post(message: unknown): void {
    this.#frame?.contentWindow?.postMessage({ pluginMessage: message }, '*')
  }

  resize(width: number, height: number): void {
    this.#size = { width, height }
    this.#layOut()
  }

  reposition(x: number, y: number): void {
    this.#moveTo(this.#host.toScreen({ x, y }))
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
    if (this.#hasTheme) this.#frame?.contentWindow?.postMessage(themeMessage(name), '*')
  }

  #moveTo(place: Point): void {
    this.#place = place
    this.#layOut()
  }

  /** No larger than the page allows; at the right edge until somebody puts it elsewhere, and never out of reach. */
  #layOut(): void {
    const isNarrow = innerWidth < 720
    const [top, margin] = isNarrow ? [48, 0] : [60, 12]
    const width = Math.min(this.#size.width, innerWidth - 2 * margin)
    const height = Math.min(this.#size.height, innerHeight - top - TITLE_HEIGHT - margin)
    const [right, bottom] = [innerWidth - width - margin, innerHeight - height - TITLE_HEIGHT - margin]
    const wanted = this.#place ?? { x: right, y: isNarrow ? bottom : top }
    style(this.element, {
      left: Math.max(GRIP - width, Math.min(wanted.x, innerWidth - GRIP)),
      top: Math.max(0, Math.min(wanted.y, innerHeight - TITLE_HEIGHT)),
      width,
    })
    if (this.#frame) style(this.#frame, { width, height })
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
