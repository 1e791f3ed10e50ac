/** The plugin's window: who shows `ui.html` and carries messages. The page has an iframe, tests have a record. */
export interface Panel {
  /** Opens the window. What is posted before the promise is fulfilled waits. */
  open(html: string, options: PanelOptions): Promise<void> | void
  /** A message of the plugin's, as a value of its own. */
  post(message: unknown): void
  resize(width: number, height: number): void
  reposition(x: number, y: number): void
  /** Where its top left corner is. */
  position(): PanelPosition
  show(): void
  hide(): void
  close(): void
}

export interface PanelOptions {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly visible: boolean
  readonly themeColors: boolean
  /** On the canvas. */
  readonly position: { readonly x: number; readonly y: number } | undefined
}

export interface PanelPosition {
  /** In pixels of the screen. */
  readonly windowSpace: { readonly x: number; readonly y: number }
  /** Left out where only the viewport says it. */
  readonly canvasSpace?: { readonly x: number; readonly y: number }
}

/** Where a window opens that nobody has placed: at the right of a screen of 1280 pixels, as on the page of the host. */
const RIGHT = { edge: 1268, top: 60 }

/** A panel that shows nothing and keeps what happened to it. */
export class RecordingPanel implements Panel {
  html: string | undefined
  options: PanelOptions | undefined
  isVisible = false
  readonly messages: unknown[] = []

  open(html: string, options: PanelOptions): Promise<void> | void {
    this.html = html
    this.options = options
    this.isVisible = options.visible
  }

  post(message: unknown): void {
    this.messages.push(message)
  }

  resize(width: number, height: number): void {
    if (this.options) this.options = { ...this.options, width, height }
  }

  reposition(x: number, y: number): void {
    if (this.options) this.options = { ...this.options, position: { x, y } }
  }

  position(): PanelPosition {
    const { position, width = 0 } = this.options ?? {}
    const windowSpace = { x: RIGHT.edge - width, y: RIGHT.top }
    return position === undefined ? { windowSpace } : { windowSpace, canvasSpace: position }
  }

  show(): void {
    this.isVisible = true
  }

  hide(): void {
    this.isVisible = false
  }

  close(): void {
    this.html = undefined
    this.isVisible = false
  }
}
