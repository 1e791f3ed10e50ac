/** Fonts as texts need them: loaded once a command, and those that cannot be are counted and named. */

/** What everything we make is written in: the font that FigJam’s own shapes begin with (fact 66). */
export const OUR_FONT: FontName = { family: 'Inter', style: 'Medium' }

export interface Fonts {
  /** Loads every font a text holds now; false, and counted, where one is missing: then the text cannot be written. */
  readonly loadFor: (text: TextNode | TextSublayerNode) => Promise<boolean>
  /** Loads the font that we write in. */
  readonly loadOurs: () => Promise<boolean>
  /** How many texts were left for want of each font, as `Family Style`. */
  readonly missing: ReadonlyMap<string, number>
}

export function openFonts(): Fonts {
  const asked = new Map<string, Promise<boolean>>()
  const missing = new Map<string, number>()
  const load = (font: FontName): Promise<boolean> => {
    const key = nameOf(font)
    const known = asked.get(key)
    if (known !== undefined) return known
    const answer = figma.loadFontAsync(font).then(
      () => true,
      () => false,
    )
    asked.set(key, answer)
    return answer
  }
  const loadAll = async (fonts: readonly FontName[]): Promise<boolean> => {
    const loaded = await Promise.all(fonts.map(load))
    const lacking = fonts.find((_, index) => loaded[index] === false)
    if (lacking !== undefined) missing.set(nameOf(lacking), (missing.get(nameOf(lacking)) ?? 0) + 1)
    return lacking === undefined
  }
  return {
    loadFor: (text) => loadAll(fontsIn(text)),
    loadOurs: () => loadAll([OUR_FONT]),
    missing,
  }
}

/** One font, or those of the runs where they differ. */
function fontsIn(text: TextNode | TextSublayerNode): FontName[] {
  const { fontName } = text
  if (fontName !== figma.mixed) return [fontName]
  const fonts = text.getStyledTextSegments(['fontName']).map((segment) => segment.fontName)
  return Array.from(new Map(fonts.map((font) => [nameOf(font), font])).values())
}

function nameOf({ family, style }: FontName): string {
  return `${family} ${style}`
}
