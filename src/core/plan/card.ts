import type { Box, Hex } from '../base/index.ts'
import { scoresOf, type Mark, type MilestoneRecord, type Original, type Scores, type Stored } from '../record/index.ts'
import type { FromText } from '../text/index.ts'

/** The first thing that covers a card: one plain colour, nothing, or something that is neither. */
export type Fill =
  | { readonly kind: 'solid'; readonly hex: Hex }
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly what: string }

export type Border = 'none' | 'solid' | 'dashed'

/** What the scan reads of one node that could carry a milestone. Nodes the plugin made are no cards (made-nodes.ts). */
export interface Card {
  readonly id: string
  /** Figma’s node type: STICKY, SHAPE_WITH_TEXT, FRAME, GROUP, … */
  readonly type: string
  readonly text: string
  /** What the text says of itself, read once when the text is. */
  readonly fromText: FromText | null
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

/** The scores that count: the record’s, else those its text carries. */
export function scoresOfCard(card: Card): Scores {
  if (card.record.kind === 'ok') return scoresOf(card.record.value)
  return (card.record.kind === 'absent' ? card.fromText?.scores : undefined) ?? UNSCORED
}

/** What most cards of a new board have, and share. */
const UNSCORED: Scores = {}
