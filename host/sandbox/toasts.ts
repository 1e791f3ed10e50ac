/** How a toast went (typings 226–271). */
export type DequeueReason = 'timeout' | 'dismiss' | 'action_button_click'

/** A toast as whoever shows it gets it. */
export interface Notification {
  readonly message: string
  readonly error: boolean
  /** Milliseconds, or until the plugin closes. */
  readonly timeout: number | 'forever'
  /** The words on its button, if it has one. */
  readonly button: string | undefined
  /** Says that it went. The plugin may want it to stay after a click on its button: then the answer is `false`. */
  dequeue(reason: DequeueReason): boolean
}

/** Shows a toast and returns how to take it away, for when the plugin does. */
export type ShowNotification = (notification: Notification) => (() => void) | undefined

/** The toasts of one run. */
export class Toasts {
  readonly all: Notification[] = []
  #show: ShowNotification
  #tell: (id: number, reason: DequeueReason) => boolean
  #shown = new Map<number, { notification: Notification; remove: (() => void) | undefined }>()

  /** `tell` says to the plugin that a toast is going; `false` keeps it. */
  constructor(show: ShowNotification, tell: (id: number, reason: DequeueReason) => boolean) {
    this.#show = show
    this.#tell = tell
  }

  add(id: number, toast: Omit<Notification, 'dequeue'>): void {
    const dequeue = (reason: DequeueReason) => {
      if (!this.#shown.has(id) || !this.#tell(id, reason)) return !this.#shown.has(id)
      return this.#shown.delete(id)
    }
    const notification = { ...toast, dequeue }
    this.all.push(notification)
    this.#shown.set(id, { notification, remove: undefined })
    this.#shown.set(id, { notification, remove: this.#show(notification) })
  }

  /** The plugin takes a toast back; it is told of it like of any other end. */
  cancel(id: number): void {
    const shown = this.#shown.get(id)
    if (shown?.notification.dequeue('dismiss')) shown.remove?.()
  }

  /** A toast with a button goes when its plugin does. */
  close(): void {
    for (const { notification, remove } of this.#shown.values()) if (notification.button !== undefined) remove?.()
    this.#shown.clear()
  }
}
