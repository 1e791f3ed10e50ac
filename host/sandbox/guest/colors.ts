/** `figma.util`: colours from CSS words (hex, rgb, hsl) or from colours. */
import { ask } from './host.ts'

interface Rgba {
  readonly r: number
  readonly g: number
  readonly b: number
  /** Where nothing is said of it, FigJam takes 1. */
  readonly a: number | undefined
}

export const util = Object.freeze({
  rgb(color: unknown): object {
    const { r, g, b } = read(color)
    return { r, g, b }
  },
  rgba(color: unknown, alpha?: number): object {
    const { r, g, b, a } = read(color)
    return { r, g, b, a: alpha ?? a ?? 1 }
  },
  /** A paint with new colour and, where the colour says one, new opacity (typings 2956–2997). */
  solidPaint(color: unknown, overrides: { readonly opacity?: number } = {}): object {
    const { r, g, b, a } = read(color)
    return { ...overrides, type: 'SOLID', color: { r, g, b }, opacity: a ?? overrides.opacity ?? 1 }
  },
  normalizeMarkdown: (markdown: unknown) => ask('util.normalizeMarkdown', markdown),
})

function read(color: unknown): Rgba {
  if (typeof color === 'object' && color !== null) {
    const { r, g, b, a } = color as Partial<Rgba>
    if (r !== undefined && g !== undefined && b !== undefined) return { r, g, b, a }
  }
  const text = String(color).trim().toLowerCase()
  if (/^(ok)?(lab|lch)\(/.test(text)) ask(`util colours in ${text.slice(0, text.indexOf('('))}()`)
  const found = text.startsWith('#') ? fromHex(text.slice(1)) : fromFunction(text)
  if (!found) throw new Error(`Invalid color: ${String(color)}`)
  return found
}

function fromHex(digits: string): Rgba | undefined {
  if (!/^([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return undefined
  const pairs =
    digits.length < 6 ? (digits.match(/./g) ?? []).map((digit) => digit + digit) : (digits.match(/../g) ?? [])
  const [r = 0, g = 0, b = 0, a] = pairs.map((pair) => parseInt(pair, 16) / 255)
  return { r, g, b, a }
}

/** `rgb(255, 0 0 / 50%)`, `hsl(120deg 100% 50%)` and their elder spellings. */
function fromFunction(text: string): Rgba | undefined {
  const [, name, inside = ''] = /^(rgb|hsl)a?\((.*)\)$/.exec(text) ?? []
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '')
  if (name === undefined || parts.length < 3 || parts.length > 4) return undefined
  const [first = '', second = '', third = '', alpha] = parts
  const a = alpha === undefined ? undefined : share(alpha, 1)
  const [r, g, b] =
    name === 'rgb'
      ? [share(first, 255), share(second, 255), share(third, 255)]
      : fromHsl(parseFloat(first), share(second, 100), share(third, 100))
  return [r, g, b, a].some(Number.isNaN) ? undefined : { r, g, b, a }
}

function share(part: string, whole: number): number {
  const value = parseFloat(part) / (part.endsWith('%') ? 100 : whole)
  return Math.min(1, Math.max(0, value))
}

function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const chroma = saturation * Math.min(lightness, 1 - lightness)
  const channel = (shift: number) => {
    const k = (shift + hue / 30 + 360) % 12
    return lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [channel(0), channel(8), channel(4)]
}
