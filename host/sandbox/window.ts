import type { Panel, PanelOptions, PanelPosition } from '../panel.ts'
import type { Counter } from './counts.ts'
import { decodeMessage } from './guest/message.ts'

/** The plugin's window as a run sees it: one at a time, and what is posted before it has loaded waits (creating-ui). */
export class PluginWindow {
  /** What arrived in the panel, in order. */
  readonly sent: unknown[] = []
  #panel: Panel
  #counter: Counter
  #isOpen = false
  #loading: Promise<void> | undefined
  #waiting: string[] = []

  constructor(panel: Panel, counter: Counter) {
    this.#panel = panel
    this.#counter = counter
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** While the page in the window loads. */
  get loading(): Promise<void> | undefined {
    return this.#loading
  }

  open(html: string, options: PanelOptions): void {
    this.close()
    this.#isOpen = true
    const opened = this.#panel.open(html, options)
    if (!opened) return
    const loading = opened.then(() => {
      if (this.#loading !== loading) return
      this.#loading = undefined
      for (const text of this.#waiting.splice(0)) this.post(text)
    })
    this.#loading = loading
  }

  /** A message as text. Without a window it goes nowhere (assumed). */
  post(text: string): void {
    if (!this.#isOpen) return
    if (this.#loading) {
      this.#waiting.push(text)
      return
    }
    this.#counter.countMessage('toPanel', text)
    this.sent.push(decodeMessage(text))
    this.#panel.post(decodeMessage(text))
  }

  resize(width: number, height: number): void {
    this.#panel.resize(width, height)
  }

  move(x: number, y: number): void {
    this.#panel.reposition(x, y)
  }

  position(): PanelPosition {
    return this.#panel.position()
  }

  show(isVisible: boolean): void {
    if (isVisible) this.#panel.show()
    else this.#panel.hide()
  }

  close(): void {
    if (this.#isOpen) this.#panel.close()
    this.#isOpen = false
    this.#loading = undefined
    this.#waiting = []
  }
}
