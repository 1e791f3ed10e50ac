import { h } from '../dom/elements.ts'
import { iconOf } from './icons.ts'

type Reason = 'timeout' | 'dismiss' | 'action_button_click'

export interface Toast {
  readonly text: string
  readonly isError?: boolean
  /** How long it stays, in ms; until it is taken away when infinite. */
  readonly timeout?: number
  readonly button?: string
  /** Told when the toast is about to go, and why; `false` keeps it. */
  readonly onGone?: (why: Reason) => boolean
}

/** Short messages at the bottom of the board, the newest in front. */
export class Toasts {
  readonly element = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' })

  /** Shows a toast and returns the way to take it away without a word. */
  show({ text, isError = false, timeout = 3000, button, onGone }: Toast): () => void {
    let isShown = true
    const remove = () => {
      isShown = false
      toast.remove()
    }
    const end = (why: Reason) => {
      if (isShown && onGone?.(why) !== false) remove()
    }
    const press = { type: 'button', class: 'action', onclick: () => end('action_button_click') }
    const dismiss = { type: 'button', class: 'dismiss', 'aria-label': 'Dismiss', onclick: () => end('dismiss') }
    const toast = h(
      'div',
      { class: isError ? 'toast error' : 'toast' },
      h('span', {}, text),
      button !== undefined && h('button', press, button),
      h('button', dismiss, iconOf('close')),
    )
    this.element.append(toast)
    if (Number.isFinite(timeout)) setTimeout(() => end('timeout'), timeout)
    return remove
  }
}
