import type { Box } from '../../document/geometry.ts'
import { h, setAttribute } from '../dom/elements.ts'

const GAP = 6

/** The colours behind one button, as in FigJam: side by side they would lie on the neighbours. */
export class ColourButton {
  readonly element: HTMLElement
  #button: HTMLButtonElement
  #face = h('span', { class: 'swatch' })
  #swatches = h('div', { class: 'swatches', role: 'group', 'aria-label': 'Colours', hidden: true })
  #colours: readonly string[] = []
  #current: string | undefined
  #choose: (hex: string) => void
  #room: () => Box
  #onPress = ({ target }: Event) => {
    if (!(target instanceof Node && this.element.contains(target))) this.close()
  }

  /** `room` is the part of the screen that the colours may show in. */
  constructor(choose: (hex: string) => void, room: () => Box) {
    this.#choose = choose
    this.#room = room
    const onclick = () => (this.#swatches.hidden ? this.#open() : this.close())
    const look = { type: 'button', class: 'button plain', 'aria-label': 'Colour', title: 'Colour', onclick }
    this.#button = h('button', { ...look, 'aria-expanded': 'false' }, this.#face)
    this.element = h('span', { class: 'colours' }, this.#button, this.#swatches)
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#swatches.hidden) return
      event.stopPropagation()
      this.close()
      this.#button.focus()
    })
  }

  /** What can be chosen, and what is: with nothing to choose, it is not there. */
  show(colours: readonly string[], current: string | undefined): void {
    this.#colours = colours
    this.#current = current
    this.element.hidden = colours.length === 0
    this.#face.style.background = current ?? 'none'
    if (this.element.hidden) this.close()
  }

  close(): void {
    this.#swatches.hidden = true
    this.#button.setAttribute('aria-expanded', 'false')
    document.removeEventListener('pointerdown', this.#onPress, true)
  }

  #open(): void {
    this.#swatches.replaceChildren(...this.#colours.map((hex) => this.#swatch(hex)))
    this.#swatches.hidden = false
    this.#button.setAttribute('aria-expanded', 'true')
    document.addEventListener('pointerdown', this.#onPress, true)
    this.#place()
    this.#swatches.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
  }

  /** Above, or below where there is no room. */
  #place(): void {
    const room = this.#room()
    const { left, top } = this.#button.getBoundingClientRect()
    const { width, height } = this.#swatches.getBoundingClientRect()
    setAttribute(this.#swatches, 'data-below', top - room.y < height + GAP)
    const wanted = Math.max(room.x + GAP, Math.min(left, room.x + room.width - width - GAP))
    this.#swatches.style.left = `${wanted - left}px`
  }

  #swatch(hex: string): HTMLElement {
    const label = `Colour ${hex}`
    const onclick = () => {
      this.close()
      this.#button.focus()
      this.#choose(hex)
    }
    const look = { type: 'button', class: 'swatch', 'aria-label': label, title: label, onclick }
    const swatch = h('button', { ...look, 'aria-pressed': String(hex === this.#current) })
    swatch.style.background = hex
    return swatch
  }
}
