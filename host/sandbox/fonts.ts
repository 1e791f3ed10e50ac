import { valueOf, textPrefix } from '../document/defaults.ts'
import { sameJson } from '../document/equal.ts'
import type { Json, NodeRecord } from '../document/types.ts'
import { runsOf } from './runs.ts'
import { Refusal } from '../refusal.ts'

export interface Font {
  readonly family: string
  readonly style: string
}

/** The fonts there are: those of FigJam's own picker (create-text notes) and the usual weights of Inter. */
const FONTS: readonly Font[] = [
  ...styles('Inter', ['Thin', 'Light', 'Regular', 'Medium', 'Semi Bold', 'Bold', 'Black', 'Italic', 'Bold Italic']),
  ...styles('Merriweather', ['Regular', 'Bold']),
  ...styles('Roboto', ['Light', 'Regular', 'Medium', 'Bold']),
  ...styles('Roboto Mono', ['Regular', 'Medium', 'Bold']),
  ...styles('Figma Hand', ['Regular', 'Bold']),
]

function styles(family: string, names: readonly string[]): Font[] {
  return names.map((style) => ({ family, style }))
}

/** Changing these re-lays the text, for which every font in it must be loaded (working-with-text page). */
const NEEDS_FONTS = new Set([
  ...['characters', 'fontSize', 'letterSpacing', 'lineHeight', 'listSpacing', 'paragraphIndent', 'paragraphSpacing'],
  ...['textCase', 'textDecoration', 'hangingList', 'hangingPunctuation', 'leadingTrim', 'hyperlink'],
  ...['textAutoResize', 'textAlignHorizontal', 'textAlignVertical', 'textTruncation', 'maxLines'],
  ...['indentation', 'listOptions'],
])

export function needsFonts(textProperty: string): boolean {
  return NEEDS_FONTS.has(textProperty)
}

/** What the plugin has loaded; nothing at the start, not even what is on the board. */
export class Fonts {
  #loaded = new Set<string>()

  readonly available = FONTS

  /** Loads a font, or a whole family when no style is named (typings 1663–1698). */
  load({ family, style }: { family: string; style?: string }): void {
    const found = this.available.filter(
      (font) => font.family === family && (style === undefined || font.style === style),
    )
    if (found.length === 0) {
      throw new Refusal(`The font "${[family, style].join(' ').trim()}" could not be loaded`, { complete: true })
    }
    for (const font of found) this.#loaded.add(keyOf(font))
  }

  isKnown(font: Font): boolean {
    return this.available.some((known) => sameJson({ ...known }, { ...font }))
  }

  /** Throws what FigJam throws when a text is written whose fonts are not loaded (seen four times). */
  require(fonts: readonly Font[]): void {
    for (const { family, style } of fonts) {
      if (this.#loaded.has(keyOf({ family, style }))) continue
      throw new Refusal(
        `Cannot write to node with unloaded font "${family} ${style}". Please call figma.loadFontAsync({ family: ` +
          `"${family}", style: "${style}" }) and await the returned promise first.`,
      )
    }
  }
}

/** Every font in a node's text: its own, and those of the runs that differ. */
export function fontsIn(node: NodeRecord): Font[] {
  const own = valueOf(node, `${textPrefix(node.type)}fontName`)
  const fonts = [own, ...runsOf(node).map((run) => run.fontName ?? own)].filter(isFont)
  return fonts.filter((font, index) => fonts.findIndex((other) => keyOf(other) === keyOf(font)) === index)
}

export function isFont(value: Json | undefined): value is Json & Font {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'family' in value && 'style' in value
}

function keyOf({ family, style }: Font): string {
  return `${family}\n${style}`
}
