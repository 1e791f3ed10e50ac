import type { Box } from '../../document/geometry.ts'
import { h } from '../dom/elements.ts'
import { style } from '../draw/parts.ts'
import type { Camera } from '../stage/camera.ts'
import { button } from './button.ts'

/** Pixels to what it stands beside. */
const GAP = 8

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

  /** Figma Design has no stickies (fact 211). */
  set hasStickies(hasStickies: boolean) {
    this.#sticky.hidden = !hasStickies
  }

  /** In the middle of the page, as far as that is in a part of the screen that is free. */
  keepWithin({ x, width }: Box): void {
    const half = this.element.offsetWidth / 2
    style(this.element, { left: Math.max(x + half + GAP, Math.min(innerWidth / 2, x + width - half - GAP)) })
  }

  follow(camera: Camera): void {
    const show = () => {
      this.#zoom.textContent = `${Math.round(camera.zoom * 100)}%`
    }
    camera.onChange(show)
    show()
  }
}
