import { valueOf, solid } from '../../document/defaults.ts'
import type { NodeRecord } from '../../document/types.ts'
import { h } from '../dom.ts'
import { hexOf } from '../draw/paint.ts'
import { style } from '../draw/parts.ts'
import type { Stage } from '../stage/stage.ts'

/** FigJam's palettes, by what they colour (figjam-runtime facts, 2.4). */
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

export interface RelaunchButton {
  readonly command: string
  readonly name: string
  readonly multipleSelection?: boolean
}

/** The bar above what is selected: colours, and the buttons that plugins left on the nodes. */
export class PropertyBar {
  readonly element = h('div', { class: 'properties', role: 'toolbar', 'aria-label': 'Selection', hidden: true })
  #stage: Stage
  #relaunchButtons: readonly RelaunchButton[]
  #relaunch: (command: string) => void
  #shown = ''

  constructor(stage: Stage, buttons: readonly RelaunchButton[], relaunch: (command: string) => void) {
    this.#stage = stage
    this.#relaunchButtons = buttons
    this.#relaunch = relaunch
    stage.selection.onChange(() => this.draw())
  }

  draw(): void {
    const { selection, document, canEdit, isBusy } = this.#stage
    const box = selection.box
    const nodes = document.view.selection().flatMap((id) => document.get(id) ?? [])
    const palette = canEdit ? paletteFor(nodes) : []
    const buttons = this.#buttonsFor(nodes)
    this.element.hidden = !box || isBusy || palette.length + buttons.length === 0
    if (this.element.hidden || !box) return
    const current = hexOf(nodes[0] && valueOf(nodes[0], 'fills'))
    const contents = JSON.stringify([palette, current, buttons])
    if (contents !== this.#shown) {
      this.#shown = contents
      this.element.replaceChildren(
        ...palette.map((hex) => this.#swatch(hex, hex === current)),
        ...buttons.map(({ name, command }) =>
          h('button', { type: 'button', class: 'button plain', onclick: () => this.#relaunch(command) }, name),
        ),
      )
    }
    const { width, height } = this.element.getBoundingClientRect()
    const room = this.#stage.element.getBoundingClientRect()
    const above = box.y - height - 14
    style(this.element, {
      left: Math.max(8, Math.min(box.x + box.width / 2 - width / 2, room.width - width - 8)),
      top: above < 60 ? Math.min(room.height - height - 8, Math.max(60, box.y + box.height + 14)) : above,
    })
  }

  #swatch(hex: string, isChosen: boolean): HTMLElement {
    const onclick = () => {
      const { document, editor } = this.#stage
      editor.transact(() => {
        for (const id of document.view.selection()) {
          const node = document.get(id)
          if (node && node.type in PALETTES) editor.set(id, { fills: solid(hex) })
        }
      })
    }
    const label = `Colour ${hex}`
    const look = {
      type: 'button',
      class: 'swatch',
      'aria-label': label,
      title: label,
      'aria-pressed': String(isChosen),
    }
    const swatch = h('button', { ...look, onclick })
    swatch.style.background = hex
    return swatch
  }

  /** A plugin's buttons show for one node, and for several when all of them carry the button and it allows that. */
  #buttonsFor(nodes: readonly NodeRecord[]): readonly RelaunchButton[] {
    return this.#relaunchButtons.filter(
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
