import { valueOf, solid } from '../../document/defaults.ts'
import type { Box } from '../../document/geometry.ts'
import type { NodeRecord } from '../../document/types.ts'
import { h } from '../dom/elements.ts'
import { hexOf } from '../draw/paint.ts'
import { style } from '../draw/parts.ts'
import { coveredBy, overlap } from '../stage/cover.ts'
import type { Stage } from '../stage/stage.ts'
import { button } from './button.ts'
import { spotsAround, type Side, type Spot } from './beside.ts'
import { ColourButton } from './colour-button.ts'

/** FigJam's palettes, by what they colour (docs/colours.md, The colours of FigJam). */
const STICKY = '#FFFFFF #E6E6E6 #B3EFBD #B3F4EF #A8DAFF #D3BDFF #FFA8DB #FFB8A8 #FFD3A8 #FFE299'.split(' ')
const SECTION = '#FFFFFF #F9F9F9 #EBFFEE #F1FEFD #F5FBFF #F8F5FF #FFF0FA #FFF5F5 #FFF7F0 #FFFBF0'.split(' ')
const SHAPE =
  '#FFFFFF #D9D9D9 #B3B3B3 #757575 #1E1E1E #FF7556 #FF9E42 #FFC943 #66D575 #5AD8CC #3DADFF #874FFF #F849C1'.split(' ')

const PALETTES: Readonly<Record<string, readonly string[]>> = {
  STICKY,
  SECTION,
  SHAPE_WITH_TEXT: SHAPE,
  FRAME: SHAPE,
  RECTANGLE: SHAPE,
  ELLIPSE: SHAPE,
  TEXT: SHAPE,
}

/** What a section's title takes above it on the screen. */
const TITLE_HEIGHT = 26

export interface RelaunchButton {
  readonly command: string
  readonly name: string
  readonly multipleSelection?: boolean
}

export interface PropertyBarOptions {
  readonly relaunchButtons: readonly RelaunchButton[]
  readonly relaunch: (command: string) => void
  /** The parts of the screen that nothing else lies over. */
  readonly freeParts: () => readonly Box[]
}

/** The bar at what is selected: its colour, and the buttons that plugins left on the nodes. */
export class PropertyBar {
  readonly element = h('div', { class: 'properties', role: 'toolbar', 'aria-label': 'Selection', hidden: true })
  #stage: Stage
  #options: PropertyBarOptions
  #colour = new ColourButton(
    (hex) => this.#paint(hex),
    () => this.#room,
  )
  #relaunch = h('span', { class: 'relaunch' })
  #shown = ''
  /** The side it is on, and at which look of the selection that was chosen. */
  #side: { readonly side: Side; readonly at: string } | undefined

  constructor(stage: Stage, options: PropertyBarOptions) {
    this.#stage = stage
    this.#options = options
    this.element.append(this.#colour.element, this.#relaunch)
    stage.selection.onChange(() => this.draw())
  }

  draw(): void {
    const { selection, document, canEdit, isBusy } = this.#stage
    const { box } = selection
    const nodes = document.view.selection().flatMap((id) => document.get(id) ?? [])
    const palette = canEdit ? paletteFor(nodes) : []
    const buttons = this.#buttonsFor(nodes)
    this.element.hidden = !box || isBusy || palette.length + buttons.length === 0
    if (this.element.hidden || !box) {
      this.#side = undefined
      this.#colour.close()
      return
    }
    this.#colour.show(palette, hexOf(nodes[0] && valueOf(nodes[0], 'fills')))
    this.#showButtons(buttons)
    const title = nodes.some(({ type }) => type === 'SECTION') ? TITLE_HEIGHT : 0
    const spot = this.#spotAt({ ...box, y: box.y - title, height: box.height + title })
    this.element.hidden = spot === undefined
    if (spot) style(this.element, { left: spot.x, top: spot.y })
  }

  #showButtons(buttons: readonly RelaunchButton[]): void {
    const contents = JSON.stringify(buttons)
    if (contents === this.#shown) return
    this.#shown = contents
    this.#relaunch.replaceChildren(
      ...buttons.map(({ name, command }) => {
        return button({ label: name, icon: 'plugin', text: name }, () => this.#options.relaunch(command))
      }),
    )
  }

  /**
   * Where it lies on the least of other cards; its buttons without their words where it would lie on some. Chosen anew
   * when the selection looks different, not at each step of panning: that looks at every card.
   */
  #spotAt(around: Box): Box | undefined {
    const { document, camera } = this.#stage
    const at = JSON.stringify([document.view.selection(), camera.zoom, this.#shown])
    const known = this.#spots(around).find(({ side }) => this.#side?.at === at && this.#side.side === side)
    if (known) return known.box
    this.element.classList.remove('compact')
    let best = this.#leastCovering(around)
    if (best && best.area > 0 && this.#relaunch.hasChildNodes()) {
      this.element.classList.add('compact')
      best = this.#leastCovering(around)
    }
    this.#side = best && { side: best.side, at }
    return best?.box
  }

  #spots(around: Box): Spot[] {
    return spotsAround(around, this.element.getBoundingClientRect(), this.#options.freeParts())
  }

  #leastCovering(around: Box): (Spot & { readonly area: number }) | undefined {
    const { document, camera } = this.#stage
    const spots = this.#spots(around)
    const areas = coveredBy(
      document,
      spots.map(({ box: { width, height, ...corner } }) => {
        return { ...camera.toPage(corner), width: width / camera.zoom, height: height / camera.zoom }
      }),
    )
    const area = Math.min(...areas)
    const best = spots[areas.indexOf(area)]
    return best && { ...best, area }
  }

  /** The widest free part that the bar is in. */
  get #room(): Box {
    const bar = this.element.getBoundingClientRect()
    const parts = this.#options.freeParts()
    const [widest] = parts.filter((part) => overlap(part, bar) > 0).sort((one, other) => other.width - one.width)
    return widest ?? bar
  }

  #paint(hex: string): void {
    const { document, editor } = this.#stage
    editor.transact(() => {
      for (const id of document.view.selection()) {
        const node = document.get(id)
        if (node && node.type in PALETTES) editor.set(id, { fills: solid(hex) })
      }
    })
  }

  /** A plugin's buttons show for one node, and for several when all of them carry the button and it allows that. */
  #buttonsFor(nodes: readonly NodeRecord[]): readonly RelaunchButton[] {
    return this.#options.relaunchButtons.filter(
      ({ command, multipleSelection = false }) =>
        nodes.length > 0 &&
        (nodes.length === 1 || multipleSelection) &&
        nodes.every(({ pluginData }) => command in pluginData.relaunch),
    )
  }
}

/** The colours for what is selected: those of the one type of it that can be coloured. */
function paletteFor(nodes: readonly NodeRecord[]): readonly string[] {
  const palettes = new Set(
    nodes.flatMap(({ type }) => PALETTES[type] ?? []).length > 0 ? nodes.map(({ type }) => PALETTES[type]) : [],
  )
  palettes.delete(undefined)
  return palettes.size === 1 ? ([...palettes][0] ?? []) : palettes.size > 1 ? SHAPE : []
}
