/** The plugin's window, as its main code sees it. */
import { emit, off, on, once, type Handler } from './events.ts'
import { ask, host, valueOf } from './host.ts'
import { decodeMessage, encodeMessage } from './message.ts'

let onmessage: Handler | undefined

export function showUI(html: string, options: object = {}): void {
  ask('showUI', html, options)
}

export const ui = Object.preventExtensions({
  show: () => ask('ui.show'),
  hide: () => ask('ui.hide'),
  resize: (width: number, height: number) => ask('ui.resize', width, height),
  reposition: (x: number, y: number) => ask('ui.reposition', x, y),
  getPosition: () => ask('ui.getPosition'),
  close: () => ask('ui.close'),
  postMessage(message: unknown) {
    let text: string
    try {
      text = encodeMessage(message)
    } catch (error) {
      throw new Error(`in postMessage: ${error instanceof Error ? error.message : String(error)}`)
    }
    valueOf(host.post(text))
  },
  get onmessage() {
    return onmessage
  },
  set onmessage(handler: Handler | undefined) {
    if (onmessage) off('ui:message', onmessage)
    onmessage = handler
    if (handler) on('ui:message', handler)
  },
  on: (event: string, handler: Handler) => on(`ui:${event}`, handler),
  once: (event: string, handler: Handler) => once(`ui:${event}`, handler),
  off: (event: string, handler: Handler) => off(`ui:${event}`, handler),
})

/** A message from the panel; it comes from a `data:` page, whose origin is "null". */
export function receive(text: string): void {
  emit('ui:message', decodeMessage(text), Object.freeze({ origin: 'null' }))
}
