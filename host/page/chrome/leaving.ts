import { h } from '../dom/elements.ts'
import { button } from './button.ts'

export interface Leaving {
  readonly title: string
  /** What would be gone. */
  readonly says: string
  /** The board that is open, by name. */
  readonly open: string
  /** What lets it go. */
  readonly leave: string
  /** Saves the open board and returns the file's name. */
  readonly save: () => string
}

let asked: HTMLDialogElement | undefined

/** Asks before a board goes that is saved nowhere; true to let it go. A second question takes the place of the first. */
export function askToLeave(root: HTMLElement, { title, says, open, leave: letGo, save }: Leaving): Promise<boolean> {
  asked?.close()
  const words = h('p', { role: 'status' }, says)
  const keep = button({ label: 'Keep this board', text: 'Keep this board' }, () => dialog.close())
  const leave = button({ label: letGo, text: letGo }, () => dialog.close('leave'))
  const saveFirst = button({ label: 'Save board', icon: 'save', text: 'Save board', kind: 'primary' }, () => {
    words.textContent = `“${open}” is saved as ${save()}.`
    leave.focus()
  })
  const dialog = h(
    'dialog',
    { class: 'leaving', 'aria-labelledby': 'leaving-title' },
    h('h2', { id: 'leaving-title' }, title),
    words,
    h('div', { class: 'answers' }, saveFirst, keep, leave),
  )
  root.append(dialog)
  asked = dialog
  dialog.showModal()
  keep.focus()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'leave')
    })
  })
}
