import { h } from '../dom.ts'
import type { Camera } from '../stage/camera.ts'
import { button } from './button.ts'

export interface ToolbarActions {
  readonly addSticky: () => void
  readonly zoomBy: (factor: number) => void
  readonly zoomToFit: () => void
}

/** At the bottom: the one thing to add, and the zoom. */
export class Toolbar {
  readonly element: HTMLElement
  #zoom = h('span', { class: 'zoom', title: 'Zoom' })
  #sticky: HTMLButtonElement

  constructor(actions: ToolbarActions) {
    this.#sticky = button({ label: 'Sticky note', icon: 'sticky', keys: 'S' }, actions.addSticky)
    this.element = h(
      'div',
      { class: 'toolbar island', role: 'toolbar', 'aria-label': 'Tools' },
      this.#sticky,
      h('span', { class: 'divider' }),
      button({ label: 'Zoom out', icon: 'minus', keys: '-' }, () => actions.zoomBy(1 / 1.4)),
      this.#zoom,
      button({ label: 'Zoom in', icon: 'plus', keys: '+' }, () => actions.zoomBy(1.4)),
      button({ label: 'Zoom to fit', icon: 'fit', keys: 'Shift+1' }, actions.zoomToFit),
    )
  }

  set canEdit(canEdit: boolean) {
    this.#sticky.disabled = !canEdit
  }

  follow(camera: Camera): void {
    const show = () => {
      this.#zoom.textContent = `${Math.round(camera.zoom * 100)}%`
    }
    camera.onChange(show)
    show()
  }
}
