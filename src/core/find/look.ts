import { colourName, perObject, toHex, toRgb, type Channels, type Hex } from '../base/index.ts'
import type { Card } from '../plan/index.ts'

/** How big and of what proportion a card is, coarse enough that resizing it a little changes nothing. */
export type SizeClass = 'wide' | 'tall' | 'square' | 'tiny'

/** Below this many canvas pixels each way, a node is a chip or a tag. */
const TINY = 110

/** Stickies and texts grow with their words, so their size says nothing of their kind. */
export function sizeClass(card: Card): SizeClass {
  if (card.box === null || card.type === 'STICKY' || card.type === 'TEXT') return 'square'
  const { width, height } = card.box
  if (width >= height * 2) return 'wide'
  if (height >= width * 2) return 'tall'
  return width < TINY && height < TINY ? 'tiny' : 'square'
}

/** The fill a person gave the card: what it wore before we painted it, where we did. */
export function ownFill(card: Card): Card['fill'] {
  return wearsOurPaint(card) && card.original.kind === 'ok' ? firstFill(card.original.value.fills) : card.fill
}

/** True while the card shows what we painted; false when a person recoloured it since, or we never did. */
export function wearsOurPaint(card: Card): boolean {
  if (card.original.kind !== 'ok' || card.fill.kind !== 'solid') return false
  const { painted, over } = card.original.value
  return card.fill.hex === painted || card.fill.hex === over
}

/**
 * The kind of card (docs/finding.md, Kinds): everything its look tells, nothing of where it lies. A key that is kept on
 * the page.
 */
export const lookOf = perObject((card: Card): string => {
  const fill = ownFill(card)
  const colour = fill.kind === 'solid' ? fill.hex : fill.kind
  return [card.type, card.shape ?? '', card.border, colour, sizeClass(card)].join('|')
})

/** A kind in words: `Wide rectangle, yellow, dashed border`. Words a person sees on the board, no node types. */
export function describeLook(card: Card): string {
  const fill = ownFill(card)
  const size = sizeClass(card)
  const what = thing(card)
  const parts = [size === 'square' ? what : `${size} ${what}`]
  if (fill.kind === 'solid') parts.push(colourName(fill.hex))
  else parts.push(fill.kind === 'none' ? 'no fill' : 'picture or pattern')
  if (card.border === 'dashed') parts.push('dashed border')
  if (card.border === 'solid' && card.type !== 'STICKY') parts.push('border')
  const words = parts.join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function thing(card: Card): string {
  switch (card.type) {
    case 'STICKY':
      return 'sticky'
    case 'SHAPE_WITH_TEXT':
      return SHAPES[card.shape ?? ''] ?? (card.shape ?? 'shape').toLowerCase().replace(/_/g, ' ')
    case 'TEXT':
      return 'text'
    case 'GROUP':
      return 'group'
    default:
      return 'frame'
  }
}

const SHAPES: Readonly<Record<string, string>> = {
  SQUARE: 'rectangle',
  ROUNDED_RECTANGLE: 'rounded rectangle',
  ELLIPSE: 'ellipse',
}

interface PaintLike {
  readonly type: string
  readonly visible?: unknown
  readonly opacity?: unknown
  readonly color?: unknown
}

/** What a list of paints looks like from afar: the topmost visible one decides. */
export function firstFill(paints: readonly PaintLike[]): Card['fill'] {
  let at = paints.length - 1
  while (at >= 0 && (paints[at]?.visible === false || paints[at]?.opacity === 0)) at--
  const top = paints[at]
  if (top === undefined) return BARE
  if (top.type !== 'SOLID' || !isColour(top.color)) return { kind: 'other', what: top.type }
  const { opacity } = top
  return solid(typeof opacity === 'number' && opacity < 1 ? overWhite(top.color, opacity) : top.color)
}

const BARE: Card['fill'] = { kind: 'none' }

/** The sandbox looks at the colours of every card it reads and paints. Boards wear few, which the cards share. */
const solids = new Map<number, Card['fill']>()
/** More than anybody uses on one board. */
const MOST_COLOURS = 1000

function solid(colour: Channels): Card['fill'] {
  const rgb = toRgb(colour)
  const known = solids.get(rgb)
  if (known !== undefined) return known
  if (solids.size >= MOST_COLOURS) solids.clear()
  const fill: Card['fill'] = { kind: 'solid', hex: toHex(rgb) }
  solids.set(rgb, fill)
  return fill
}

/** True for exactly one opaque, visible, plain paint of that colour: what the plugin paints. */
export function isPlain(fills: unknown, colour: Hex): boolean {
  if (!Array.isArray(fills) || fills.length !== 1) return false
  const [only] = fills as PaintLike[]
  const isOpaque = only?.opacity === undefined || only.opacity === 1
  const seen = firstFill(fills as PaintLike[])
  return isOpaque && seen.kind === 'solid' && seen.hex === colour
}

function isColour(value: unknown): value is Channels {
  if (typeof value !== 'object' || value === null) return false
  const { r, g, b } = value as Record<string, unknown>
  return typeof r === 'number' && typeof g === 'number' && typeof b === 'number'
}

/** A translucent colour as the board shows it; boards are nearly white. */
function overWhite({ r, g, b }: Channels, opacity: number): Channels {
  const mix = (channel: number) => channel * opacity + (1 - opacity)
  return { r: mix(r), g: mix(g), b: mix(b) }
}
