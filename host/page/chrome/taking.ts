import { h } from '../dom/elements.ts'
import { button } from './button.ts'

export interface Taking {
  /** Says where it is, and what there is to know about single files. */
  say(words: string, each?: readonly string[]): void
  /** Everything is ready to be taken. */
  offer(take: () => void): void
}

/** A window about several files: how far it is with them, what came of each, and at last a button that takes them home. */
export function askToTake(root: HTMLElement, title: string): Taking {
  const words = h('p', { role: 'status' })
  const list = h('ul')
  const close = button({ label: 'Close', text: 'Close' }, () => dialog.close())
  const answers = h('div', { class: 'answers' }, close)
  const heading = h('h2', { id: 'taking-title' }, title)
  const dialog = h('dialog', { class: 'leaving', 'aria-labelledby': 'taking-title' }, heading, words, list, answers)
  root.append(dialog)
  dialog.addEventListener('close', () => dialog.remove())
  dialog.showModal()
  return {
    say(text, each = []) {
      words.textContent = text
      list.replaceChildren(...each.map((sentence) => h('li', {}, sentence)))
    },
    offer(take) {
      const look = { label: 'Download all', icon: 'save', text: 'Download all', kind: 'primary' } as const
      const all = button(look, take)
      answers.prepend(all)
      all.focus()
    },
  }
}
