import type { Hex } from '../base/index.ts'

/** A small drawing as data: a card with swatches and lines of text on it, in its own coordinates (canvas pixels). */
export interface Sketch {
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly fill: Hex
  readonly stroke: Hex | null
  /** Back to front. */
  readonly parts: readonly Part[]
}

/** `name` finds the part again, so that drawing a second time writes only what differs. */
export type Part =
  | {
      readonly kind: 'swatch'
      readonly name: string
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius: number
      readonly fill: Hex
    }
  | {
      readonly kind: 'text'
      readonly name: string
      readonly x: number
      readonly y: number
      readonly width: number
      readonly text: string
      readonly size: number
      readonly colour: Hex
      readonly align: 'LEFT' | 'CENTER' | 'RIGHT'
    }

/** FigJam’s own black and the grey its quiet texts wear; both readable on white. */
export const INK = '#1E1E1E'
export const QUIET = '#757575'
export const PAPER = '#FFFFFF'
export const EDGE = '#B3B3B3'
