import { abilitiesIn, union, type Box, type Hex } from '../base/index.ts'
import { lookOf, ownFill } from '../find/index.ts'
import type { Card, Plan, Snapshot } from '../plan/index.ts'

/** What a new card is to look like, and where cards of its kind hang. */
export interface CardStyle {
  readonly type: 'SHAPE_WITH_TEXT' | 'STICKY' | 'FRAME'
  /** The card it is a copy of, where cards are copied; its words and scores are not. */
  readonly copyOf?: string
  /** SHAPE_WITH_TEXT’s shapeType. */
  readonly shape: string
  readonly fill: Hex
  readonly width: number
  readonly height: number
  /** The box around the cards it is put near to; null on a page without any. */
  readonly near: Box | null
}

/** The author’s milestone card (docs/method.md, The official board), for a page that has none yet. */
const FIRST: CardStyle = {
  type: 'SHAPE_WITH_TEXT',
  shape: 'ROUNDED_RECTANGLE',
  fill: '#FFC943',
  width: 632,
  height: 113,
  near: null,
}

/**
 * The commonest look among the milestones of a page. On a board frames, groups and texts become rectangles of their size; in a
 * design file a new card is a copy of the first of them.
 */
export function commonestStyle(snapshot: Snapshot, plan: Plan): CardStyle {
  const counted = new Set(plan.milestones.map(({ id }) => id))
  const looks = new Map<string, Card[]>()
  for (const card of snapshot.cards) {
    if (!counted.has(card.id)) continue
    looks.set(lookOf(card), [...(looks.get(lookOf(card)) ?? []), card])
  }
  const commonest = Array.from(looks.values()).reduce((most, cards) => (cards.length > most.length ? cards : most), [])
  const [example] = commonest
  const isCopied = abilitiesIn(snapshot.editor).newCards === 'copied'
  if (example === undefined) return isCopied ? { ...FIRST, type: 'FRAME' } : FIRST
  const style = styleLike(example, union(commonest.flatMap(({ box }) => (box === null ? [] : [box]))))
  return isCopied ? { ...style, type: 'FRAME', copyOf: example.id } : style
}

/** The look of one card without our paint, for another that hangs near a box. */
export function styleLike(example: Card, near: Box | null): CardStyle {
  const fill = ownFill(example)
  return {
    type: example.type === 'STICKY' ? 'STICKY' : 'SHAPE_WITH_TEXT',
    shape: example.shape ?? FIRST.shape,
    fill: fill.kind === 'solid' ? fill.hex : FIRST.fill,
    width: Math.round(example.box?.width ?? FIRST.width),
    height: Math.round(example.box?.height ?? FIRST.height),
    near,
  }
}

/** Space between cards of one block (canvas pixels). */
const GAP = 40

/** How `count` cards lie together, in rows and columns that make a block about as wide as it is high. */
export interface Block {
  readonly width: number
  readonly height: number
  /** Where each lies in it. */
  readonly places: readonly { readonly x: number; readonly y: number }[]
}

export function blockOf(count: number, { width, height }: Pick<CardStyle, 'width' | 'height'>): Block {
  const columns = Math.max(1, Math.round(Math.sqrt((count * height) / width)))
  const rows = Math.ceil(count / columns)
  return {
    width: columns * (width + GAP) - GAP,
    height: rows * (height + GAP) - GAP,
    places: Array.from({ length: count }, (_, index) => ({
      x: (index % columns) * (width + GAP),
      y: Math.floor(index / columns) * (height + GAP),
    })),
  }
}
