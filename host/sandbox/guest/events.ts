/** Handlers of the plugin, by event. A handler that throws, or whose promise fails, does not stop the others. */
import { LACKS } from './editors.ts'
import { ask, host, valueOf } from './host.ts'
import { report } from './console.ts'

export type Handler = (...values: never[]) => unknown

const handlers = new Map<string, { handler: Handler; once: boolean }[]>()

export function on(event: string, handler: Handler): void {
  add(event, handler, false)
}

export function once(event: string, handler: Handler): void {
  add(event, handler, true)
}

export function off(event: string, handler: Handler): void {
  keep(event, (entry) => entry.handler !== handler)
}

/** Calls the handlers of an event, in the order they came. */
export function emit(event: string, ...values: unknown[]): void {
  const called = handlers.get(event) ?? []
  keep(event, (entry) => !entry.once)
  for (const { handler } of called) call(handler, values)
}

/** Calls one function of the plugin's and reports what it throws; a promise that fails is told by the engine. */
export function call(handler: Handler, values: readonly unknown[]): unknown {
  try {
    return handler(...(values as never[]))
  } catch (error) {
    report(error)
    return undefined
  }
}

const unheard = LACKS[ask('editorType') as keyof typeof LACKS].events

function add(event: string, handler: Handler, isOnce: boolean): void {
  if (unheard.includes(event)) throw new Error(`in on: "${event}" is not a supported event in this editor`)
  if (!handlers.get(event)?.length) valueOf(host.listen(event, 1))
  handlers.set(event, [...(handlers.get(event) ?? []), { handler, once: isOnce }])
}

function keep(event: string, wanted: (entry: { handler: Handler; once: boolean }) => boolean): void {
  const before = handlers.get(event) ?? []
  const left = before.filter(wanted)
  handlers.set(event, left)
  if (before.length > 0 && left.length === 0) valueOf(host.listen(event, 0))
}
