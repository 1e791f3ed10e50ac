/** The smaller objects on `figma`: the timer, the viewport, parameters and the storage. */
import { off, on, once, type Handler } from './events.ts'
import { ask, later } from './host.ts'
import { decodeMessage, encodeMessage } from './message.ts'

/** FigJam's timer; everyone on the board has the same. */
export const timer = Object.freeze({
  get remaining() {
    return ask('timer.remaining')
  },
  get total() {
    return ask('timer.total')
  },
  get state() {
    return ask('timer.state')
  },
  start: (seconds: number) => ask('timer.start', seconds),
  pause: () => ask('timer.pause'),
  resume: () => ask('timer.resume'),
  stop: () => ask('timer.stop'),
})

export const viewport = Object.preventExtensions({
  get center() {
    return ask('viewport.center')
  },
  set center(value: unknown) {
    ask('viewport.set_center', value)
  },
  get zoom() {
    return ask('viewport.zoom')
  },
  set zoom(value: unknown) {
    ask('viewport.set_zoom', value)
  },
  get bounds() {
    return ask('viewport.bounds')
  },
  scrollAndZoomIntoView: (nodes: unknown) => ask('viewport.scrollAndZoomIntoView', nodes),
})

/** Values travel as messages do, because bytes and `undefined` are kept, too. */
export const clientStorage = Object.freeze({
  async getAsync(key: string) {
    const text = (await later('clientStorage.getAsync', [key])) as string | null
    return text === null ? undefined : decodeMessage(text)
  },
  async setAsync(key: string, value: unknown) {
    let text: string
    try {
      text = encodeMessage(value)
    } catch (error) {
      throw new Error(`in setAsync: ${error instanceof Error ? error.message : String(error)}`)
    }
    await later('clientStorage.setAsync', [key, text])
  },
  deleteAsync: (key: string) => later('clientStorage.deleteAsync', [key]),
  keysAsync: () => later('clientStorage.keysAsync', []),
})

export const parameters = Object.freeze({
  on: (event: 'input', handler: Handler) => on(`parameters:${event}`, handler),
  once: (event: 'input', handler: Handler) => once(`parameters:${event}`, handler),
  off: (event: 'input', handler: Handler) => off(`parameters:${event}`, handler),
})

/** What the plugin's `input` handlers are given to answer a person typing in the quick actions. */
export function suggestionResults(request: number): object {
  const answer = (kind: string) => (value: unknown) => {
    ask('parameters.answer', request, kind, value)
  }
  return Object.freeze({
    setSuggestions: answer('suggestions'),
    setError: answer('error'),
    setLoadingMessage: answer('loading'),
  })
}
