import type { Timer } from '../../timer.ts'
import { h } from '../dom/elements.ts'
import { iconOf } from './icons.ts'
import { showMenu, type MenuItem } from './menu.ts'

/** How often what remains is shown anew, in ms. */
const TICK = 250

/** FigJam's timer as everyone on the board sees it, and as anyone may run it. */
export class TimerButton {
  readonly element: HTMLButtonElement
  #words = h('span', { class: 'words timer-words' })
  #timer: Timer | undefined

  constructor() {
    this.element = h(
      'button',
      {
        type: 'button',
        class: 'button plain',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        title: 'Timer',
        onclick: () => showMenu(this.element, 'Timer', this.#items()),
      },
      iconOf('timer'),
      this.#words,
    )
    setInterval(() => this.#show(), TICK)
  }

  follow(timer: Timer): void {
    this.#timer = timer
    this.#show()
  }

  #show(): void {
    const { state = 'STOPPED', remaining = 0 } = this.#timer ?? {}
    const seconds = Math.ceil(remaining)
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    const shown = state === 'STOPPED' ? '' : state === 'PAUSED' ? `${clock} paused` : clock
    if (this.#words.textContent !== shown) this.#words.textContent = shown
    this.element.setAttribute('aria-label', shown === '' ? 'Timer' : `Timer: ${shown}`)
  }

  #items(): MenuItem[] {
    const timer = this.#timer
    if (!timer) return []
    const item = (name: string, choose: () => void): MenuItem => ({ kind: 'item', name, choose })
    const starts = [1, 5, 15].map((minutes) => item(`Start ${minutes} min`, () => timer.start(minutes * 60)))
    if (timer.state === 'STOPPED') return starts
    const hold = timer.state === 'RUNNING' ? item('Pause', () => timer.pause()) : item('Resume', () => timer.resume())
    return [hold, item('Stop', () => timer.stop()), { kind: 'separator' }, ...starts]
  }
}
