/** Paints as CSS. */
import type { Json } from '../../document/types.ts'
import { pictureUrl } from './pictures.ts'

type Rgb = Readonly<Record<'r' | 'g' | 'b', number>>

interface Paint {
  readonly type: string
  readonly opacity: number
  readonly color: Rgb | undefined
  /** The hash of a picture, and how it fills. */
  readonly picture: string | undefined
  readonly mode: string
  /** Of a picture that is cropped: which part of it is seen, in sizes of the picture. */
  readonly part: Part | undefined
  readonly stops: readonly { position: number; color: Rgb; alpha: number }[]
}

interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Stands for a picture whose pixels no file brought along. */
export const PICTURE = `url("data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#9a9a9a" stroke-width="1.2">' +
    '<rect x="4" y="5" width="16" height="14" rx="2"/><circle cx="9" cy="10" r="1.6"/><path d="m5 18 5-5 3 3 3-3 4 4"/></svg>',
)}") center / min(50%, 96px) no-repeat, #ececec`

/** What is seen of a list of paints, front first. */
function visible(paints: Json | undefined): Paint[] {
  if (!Array.isArray(paints)) return []
  return paints
    .flatMap((paint) => readPaint(paint) ?? [])
    .filter(({ opacity }) => opacity > 0)
    .reverse()
}

function readPaint(paint: Json): Paint | undefined {
  if (typeof paint !== 'object' || paint === null || Array.isArray(paint) || paint.visible === false) return undefined
  const { type, opacity, color, gradientStops, imageHash, scaleMode, imageTransform } = paint
  if (typeof type !== 'string') return undefined
  return {
    type,
    opacity: typeof opacity === 'number' ? opacity : 1,
    color: rgbOf(color),
    picture: typeof imageHash === 'string' ? imageHash : undefined,
    mode: typeof scaleMode === 'string' ? scaleMode : 'FILL',
    part: partOf(imageTransform),
    stops: Array.isArray(gradientStops) ? gradientStops.flatMap((stop) => readStop(stop) ?? []) : [],
  }
}

/** A picture that is also turned is drawn whole. */
function partOf(transform: Json | undefined): Part | undefined {
  if (!Array.isArray(transform)) return undefined
  const [[width, c, x] = [], [b, height, y] = []] = transform.map((row) => (Array.isArray(row) ? row.map(Number) : []))
  if (!(width && height && width > 0 && height > 0 && c === 0 && b === 0)) return undefined
  return { x: x ?? 0, y: y ?? 0, width, height }
}

function readStop(stop: Json): Paint['stops'][number] | undefined {
  if (typeof stop !== 'object' || stop === null || Array.isArray(stop)) return undefined
  const color = rgbOf(stop.color)
  if (!color || typeof stop.position !== 'number') return undefined
  const alpha = typeof stop.color === 'object' && stop.color && !Array.isArray(stop.color) ? stop.color.a : 1
  return { position: stop.position, color, alpha: typeof alpha === 'number' ? alpha : 1 }
}

function rgbOf(color: Json | undefined): Rgb | undefined {
  if (typeof color !== 'object' || color === null || Array.isArray(color)) return undefined
  const { r, g, b } = color
  return typeof r === 'number' && typeof g === 'number' && typeof b === 'number' ? { r, g, b } : undefined
}

/** The front-most solid colour as `#RRGGBB`. */
export function hexOf(paints: Json | undefined): string | undefined {
  const color = visible(paints).find(({ type }) => type === 'SOLID')?.color
  if (!color) return undefined
  const channel = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 255)
  return `#${[color.r, color.g, color.b].map((value) => channel(value).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}

/** The front-most solid colour with its opacity, for text and lines. */
export function colorOf(paints: Json | undefined): string | undefined {
  const front = visible(paints).find(({ type }) => type === 'SOLID')
  return front?.color && rgba(front.color, front.opacity)
}

/** The paints as a CSS `background` if there is a picture among them that the file brought along. */
export function pictureOf(paints: Json | undefined): string | undefined {
  const isThere = visible(paints).some(({ picture }) => picture !== undefined && pictureUrl(picture) !== undefined)
  return isThere ? backgroundOf(paints) : undefined
}

/** All paints as a CSS `background`, or `none`. */
export function backgroundOf(paints: Json | undefined): string {
  const layers = visible(paints)
  const [only] = layers
  if (layers.length === 1 && only?.type === 'SOLID' && only.color) return rgba(only.color, only.opacity)
  return layers.map(layerOf).join(', ') || 'none'
}

function layerOf(
  { type, color, opacity, stops, picture, mode, part }: Paint,
  index: number,
  all: readonly Paint[],
): string {
  if (type === 'SOLID' && color) {
    const css = rgba(color, opacity)
    return `linear-gradient(${css}, ${css})`
  }
  if (type.startsWith('GRADIENT_')) {
    const colours = stops.map((stop) => `${rgba(stop.color, stop.alpha * opacity)} ${stop.position * 100}%`).join(', ')
    return type === 'GRADIENT_LINEAR' ? `linear-gradient(90deg, ${colours})` : `radial-gradient(${colours})`
  }
  const url = picture === undefined ? undefined : pictureUrl(picture)
  if (url !== undefined && mode === 'CROP' && part) return `url("${url}") ${placeOf(part)} no-repeat`
  if (url !== undefined) return `url("${url}") center / ${SIZES[mode] ?? 'cover'} ${mode === 'TILE' ? '' : 'no-'}repeat`
  // A plain colour may only stand last in a background.
  return index === all.length - 1 ? PICTURE : PICTURE.slice(0, PICTURE.lastIndexOf(','))
}

/** Where a picture is, and how large, so that the part of it that is to be seen fills the node. */
function placeOf({ x, y, width, height }: Part): string {
  // CSS counts from where both edges meet: of a picture as large as the node, nowhere.
  const place = (start: number, size: number) => `${size === 1 ? 0 : (start / (1 - size)) * 100}%`
  return `${place(x, width)} ${place(y, height)} / ${100 / width}% ${100 / height}%`
}

/** How large a picture is drawn that fills, fits, is cropped or repeats. */
const SIZES: Readonly<Record<string, string>> = { FILL: 'cover', FIT: 'contain', CROP: '100% 100%', TILE: 'auto' }

function rgba({ r, g, b }: Rgb, opacity: number): string {
  const channel = (value: number) => Math.round(value * 255)
  return `rgba(${channel(r)}, ${channel(g)}, ${channel(b)}, ${opacity})`
}
