import type { Document } from '../../document/document.ts'
import type { Timer } from '../../timer.ts'
import type { User } from '../../users.ts'
import { h } from '../dom/elements.ts'
import { Avatars } from './avatars.ts'
import { button, toggle } from './button.ts'
import { iconOf } from './icons.ts'
import { showMenu, type MenuItem } from './menu.ts'
import { TimerButton } from './timer-button.ts'

export interface TopbarActions {
  readonly boards: () => readonly MenuItem[]
  readonly pluginMenu: () => readonly MenuItem[]
  readonly undo: () => void
  readonly redo: () => void
  readonly save: () => void
  readonly setViewOnly: (isOn: boolean) => void
  readonly setDark: (isOn: boolean) => void
}

export interface TopbarState {
  readonly person: User
  readonly isViewOnly: boolean
}

/** Along the top: the board, undo, the plugin's menu; who is here, how to look, and how to save. */
export class Topbar {
  readonly element: HTMLElement
  #name = h('span', { class: 'words' })
  #undo: HTMLButtonElement
  #redo: HTMLButtonElement
  #pluginName = h('span', { class: 'words' })
  #timer = new TimerButton()
  #avatars = new Avatars()

  constructor(actions: TopbarActions, { person, isViewOnly }: TopbarState) {
    this.#avatars.show([], person)
    const boards = menuButton('Boards', this.#name, actions.boards)
    boards.classList.add('file')
    const plugin = menuButton('Plugin', this.#pluginName, actions.pluginMenu)
    plugin.prepend(iconOf('plugin'))
    this.#undo = button({ label: 'Undo', icon: 'undo', keys: 'Ctrl+Z' }, actions.undo)
    this.#redo = button({ label: 'Redo', icon: 'redo', keys: 'Ctrl+Shift+Z' }, actions.redo)
    const viewOnly = { label: 'View only', icon: 'eye', text: 'View only' } as const
    // FigJam has no dark theme: there, too, the panel takes Figma Design's, blue as that is. Nothing around it turns dark.
    const hint = 'Figma’s dark theme, for design files; FigJam itself is always light'
    const dark = { label: 'Dark panel', icon: 'moon', text: 'Dark panel', hint } as const
    this.element = h(
      'header',
      { class: 'topbar' },
      h(
        'div',
        { class: 'island' },
        h('span', { class: 'mark', 'aria-hidden': 'true' }),
        boards,
        this.#undo,
        this.#redo,
        plugin,
      ),
      h(
        'div',
        { class: 'island' },
        toggle(viewOnly, isViewOnly, actions.setViewOnly),
        toggle(dark, false, actions.setDark),
        this.#timer.element,
        this.#avatars.element,
        button({ label: 'Save board', icon: 'save', text: 'Save board', kind: 'primary' }, actions.save),
      ),
    )
  }

  /** Where it ends on the screen, with the gap under it. */
  get bottom(): number {
    return this.element.getBoundingClientRect().bottom
  }

  /** Shows a board's name and whether there is something to take back. */
  follow({ name, document }: { readonly name: string; readonly document: Document }): void {
    this.#name.textContent = name
    const showHistory = () => {
      this.#undo.disabled = !document.canUndo
      this.#redo.disabled = !document.canRedo
    }
    document.onChange(showHistory)
    showHistory()
  }

  /** None where the board’s editor has none (fact 212). */
  followTimer(timer: Timer | null): void {
    this.#timer.element.hidden = timer === null
    if (timer !== null) this.#timer.follow(timer)
  }

  showPeople(others: readonly User[], me: User): void {
    this.#avatars.show(others, me)
  }

  showPlugin(name: string): void {
    this.#pluginName.textContent = name
    this.#pluginName.parentElement?.setAttribute('aria-label', name)
  }
}

function menuButton(label: string, words: HTMLElement, items: () => readonly MenuItem[]): HTMLButtonElement {
  const made = h(
    'button',
    {
      type: 'button',
      class: 'button plain',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => showMenu(made, label, items()),
    },
    words,
    iconOf('down'),
  )
  return made
}
