/** Which letters are read on which ground. */
import { solid } from './defaults.ts'
import type { Json } from './types.ts'

export const DARK_LETTERS = solid('#1E1E1E')
export const LIGHT_LETTERS = solid('#FFFFFF')

/**
 * The letters that FigJam gives a text on a fill: the lighter or the darker, whichever is read better. A file does not
 * say their colour; that it follows from contrast is assumed.
 */
export function lettersOn(fills: Json | undefined): Json[] {
  const ground = luminance(fills)
  if (ground === undefined) return DARK_LETTERS
  const [dark = 0, light = 1] = [luminance(DARK_LETTERS), luminance(LIGHT_LETTERS)]
  return (light + 0.05) / (ground + 0.05) > (ground + 0.05) / (dark + 0.05) ? LIGHT_LETTERS : DARK_LETTERS
}

/** Relative luminance (WCAG) of the front-most solid paint that covers what is behind it. */
function luminance(paints: Json | undefined): number | undefined {
  if (!Array.isArray(paints)) return undefined
  for (const paint of [...paints].reverse()) {
    if (typeof paint !== 'object' || paint === null || Array.isArray(paint) || paint.visible === false) continue
    const { color, opacity = 1 } = paint
    if (typeof color !== 'object' || color === null || Array.isArray(color) || Number(opacity) < 0.5) continue
    const [r = 0, g = 0, b = 0] = [color.r, color.g, color.b].map((channel) => linear(Number(channel)))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  return undefined
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
