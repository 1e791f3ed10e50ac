import type { Hex } from './colour/colour.ts'
import type { Mark, Original } from './record/marks.ts'
import type { MilestoneRecord } from './record/record.ts'
import type { Stored } from './record/stored.ts'
import type { Said } from './text/said.ts'

/** Page coordinates, canvas pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The first thing that covers a card: one plain colour, nothing, or something that is neither. */
export type Fill =
  | { readonly kind: 'solid'; readonly hex: Hex }
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly what: string }

export type Border = 'none' | 'solid' | 'dashed'

/** What the scan reads of one node that could carry a milestone. Nodes the plugin made are no cards (made.ts). */
export interface Card {
  readonly id: string
  /** Figma’s node type: STICKY, SHAPE_WITH_TEXT, FRAME, GROUP, … */
  readonly type: string
  readonly text: string
  /** What the text says of itself, read once when the text is. */
  readonly said: Said | null
  readonly box: Box | null
  /** Nearest section, by parents (a child may lie outside its section’s box). */
  readonly section: string | null
  /** True inside a frame that is not the card itself: a wireframe’s button, a slide’s title. */
  readonly inFrame: boolean
  /** SHAPE_WITH_TEXT’s shapeType; null for other types. */
  readonly shape: string | null
  readonly fill: Fill
  readonly border: Border
  readonly record: Stored<MilestoneRecord>
  readonly mark: Stored<Mark>
  /** What it wore before we painted it; for groups, what the child that is painted wore. */
  readonly original: Stored<Original>
  /** True where a person cannot see it: itself or something around it is hidden. */
  readonly isHidden: boolean
  /** True for what only carries the saved colours of the card it is a part of: a group’s background, a frame’s text. */
  readonly isPart: boolean
}

export interface Section {
  readonly id: string
  readonly name: string
  readonly parent: string | null
  readonly box: Box | null
}
