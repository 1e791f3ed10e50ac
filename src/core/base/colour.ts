/** Colour as numbers: sRGB hex in, distances and contrasts out. Formulas: CIE 15 (Lab, ΔE*ab 1976), WCAG 2.2 (contrast). */

/** `#RRGGBB`, upper case. */
export type Hex = string
export type Triple = readonly [number, number, number]

/** A colour as Figma’s paints hold it: channels 0–1. */
export interface Channels {
  readonly r: number
  readonly g: number
  readonly b: number
}

/** Channels to one number of 24 bits, each rounded to 8: what two colours that look the same have in common. */
export function toRgb({ r, g, b }: Channels): number {
  return (byte(r) * 256 + byte(g)) * 256 + byte(b)
}

export function toHex(rgb: number): Hex {
  return `#${rgb.toString(16).padStart(6, '0').toUpperCase()}`
}

function byte(channel: number): number {
  return channel <= 0 ? 0 : channel >= 1 ? 255 : Math.round(channel * 255)
}

/** Hex to channels as exact 8-bit fractions (`0xB3/255`): FigJam treats only those as colours of its palette. */
export function fromHex(hex: Hex): Channels {
  const channel = (start: number) => parseInt(hex.slice(start, start + 2), 16) / 255
  return { r: channel(1), g: channel(3), b: channel(5) }
}

/** Boards wear few colours on many cards, and powers are slow in the sandbox: each colour is opened once. */
const opened = new Map<Hex, Triple>()

function linear(hex: Hex): Triple {
  const known = opened.get(hex)
  if (known !== undefined) return known
  const { r, g, b } = fromHex(hex)
  const open = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  const rgb = [open(r), open(g), open(b)] as const
  opened.set(hex, rgb)
  return rgb
}

function luminance(hex: Hex): number {
  const rgb = linear(hex)
  return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
}

/** WCAG contrast ratio, 1 to 21; text needs 4.5. */
export function contrastRatio(a: Hex, b: Hex): number {
  const [one, other] = [luminance(a) + 0.05, luminance(b) + 0.05]
  return one > other ? one / other : other / one
}

function lab([r, g, b]: Triple): Triple {
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
}

/** L*: 0 black to 100 white. A heavier level is a darker one. */
export function lightness(hex: Hex): number {
  return lab(linear(hex))[0]
}

/** Lab chroma: below about 8 a colour reads as grey, white or black. */
export function chroma(hex: Hex): number {
  const [, a, b] = lab(linear(hex))
  return Math.hypot(a, b)
}

/** Hue as degrees in Lab, 0–360. */
function hue(hex: Hex): number {
  const [, a, b] = lab(linear(hex))
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
}

/**
 * CIE76 ΔE between two colours. About 2 is just noticeable, 10 plain at a glance. `eye`: what an eye takes in of the light
 * (linear RGB, 0–1), where it is not the usual one.
 */
export function difference(a: Hex, b: Hex, eye: (light: Triple) => Triple = (light) => light): number {
  const [x, y] = [lab(eye(linear(a))), lab(eye(linear(b)))]
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}

/** A colour’s everyday name, for a person who cannot see the swatch: `light orange`, `yellow`, `white`. */
export function colourName(hex: Hex): string {
  const light = lightness(hex)
  if (chroma(hex) < 8) return light > 97 ? 'white' : light > 88 ? 'light grey' : light > 40 ? 'grey' : 'black'
  const angle = hue(hex)
  const name = HUES.find(([end]) => angle < end)?.[1] ?? 'pink'
  return chroma(hex) < 40 && light > 75 ? `light ${name}` : name
}

/** Upper ends of Lab hue ranges, read off FigJam’s own palettes. */
const HUES: readonly (readonly [number, string])[] = [
  [15, 'pink'],
  [52, 'red'],
  [76, 'orange'],
  [108, 'yellow'],
  [165, 'green'],
  [215, 'teal'],
  [290, 'blue'],
  [325, 'violet'],
  [360, 'pink'],
]
