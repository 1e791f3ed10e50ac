/** Toasts, and what becomes of them. */
import { call } from './events.ts'
import { ask } from './host.ts'

interface Options {
  readonly timeout?: number
  readonly error?: boolean
  readonly onDequeue?: (reason: string) => void
  readonly button?: { readonly text: string; readonly action: () => unknown }
}

const shown = new Map<number, Options>()
let next = 1

export function notify(message: string, options: Options = {}): object {
  const id = next++
  shown.set(id, options)
  const { timeout, error = false, button } = options
  const text = typeof message === 'string' ? message : String(message)
  const details = { id, error, timeout: timeout === Infinity ? 'forever' : timeout, button: button?.text }
  ask('notify', text, details)
  return Object.freeze({
    cancel: () => {
      if (shown.has(id)) ask('notify.cancel', id)
    },
  })
}

/** A toast went, or its button was clicked; answers `false` when it is to stay. */
export function dequeued({ id, reason }: { id: number; reason: string }): boolean {
  const options = shown.get(id)
  if (!options) return true
  if (reason === 'action_button_click' && options.button && call(options.button.action, []) === false) return false
  shown.delete(id)
  if (options.onDequeue) call(options.onDequeue, [reason])
  return true
}
