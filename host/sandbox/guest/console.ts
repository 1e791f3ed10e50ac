/** The console, as text for the host's log. */
import { host } from './host.ts'
import type { LogLevel } from './wire.ts'

/** An error that nobody caught. */
export function report(error: unknown): void {
  if (!isAbort(error)) host.log('error', textOf(error))
}

/** A promise that failed and nobody waited for; the words were seen. */
export function reportRejection(error: unknown): void {
  if (!isAbort(error)) host.log('error', `unhandled promise rejection: ${textOf(error)}`)
}

/** Tells the host when it was the engine that gave up. */
function isAbort(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'InternalError' || error.message !== 'out of memory') return false
  host.abort(error.message)
  return true
}

const logger =
  (level: LogLevel) =>
  (...values: unknown[]) => {
    host.log(level, values.map(textOf).join(' '))
  }

export const console = Object.freeze({
  log: logger('log'),
  info: logger('info'),
  debug: logger('log'),
  warn: logger('warn'),
  error: logger('error'),
  assert(condition?: boolean, ...values: unknown[]) {
    if (!condition) host.log('error', ['Assertion failed', ...values.map(textOf)].join(' '))
  },
  clear() {
    // The host keeps its log.
  },
})

/** Nodes show as `StickyNode {id: "1:2"}` (debugging page), errors with their stack, other objects as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Error) return `${String(value)}\n${value.stack ?? ''}`.trimEnd()
  if (typeof value !== 'object' || value === null) return String(value)
  const name = (value as { constructor?: { name: string } }).constructor?.name ?? 'Object'
  if (name.endsWith('Node')) return `${name} {id: ${JSON.stringify((value as { id?: string }).id)}}`
  try {
    return JSON.stringify(value)
  } catch {
    return `[object ${name}]`
  }
}
