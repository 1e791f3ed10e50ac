/**
 * What painted cards wore before, as last seen on them. An undo brings a node’s plugin data back as one: that of an older
 * score, or of something put back, takes along what the card wore, and the paint stays.
 */
import type { Hex } from '../core/base/index.ts'
import { firstFill } from '../core/find/index.ts'
import type { Card } from '../core/plan/index.ts'
import type { Original } from '../core/record/index.ts'

export interface Worn {
  /** Takes in what these cards say now; undefined where one is gone. */
  readonly look: (cards: Iterable<readonly [id: string, card: Card | undefined]>) => void
  /** Cards that still wear their paint and no longer say what they wore before. */
  readonly lost: () => readonly { readonly card: string; readonly original: Original }[]
}

export function makeWorn(): Worn {
  const worn = new Map<string, Original>()
  const lost = new Set<string>()
  return {
    look: (cards) => {
      for (const [id, card] of cards) {
        lost.delete(id)
        if (card === undefined) continue
        const { fill, original } = card
        const known = worn.get(id)
        const wears = fill.kind === 'solid' ? fill.hex : null
        if (original.kind === 'ok' && original.value.painted === wears && !isOwn(original.value, wears))
          worn.set(id, original.value)
        else if (original.kind === 'absent' && wears !== null && known?.painted === wears) lost.add(id)
        else worn.delete(id)
      }
    },
    lost: () =>
      Array.from(lost).flatMap((card) => {
        const original = worn.get(card)
        return original === undefined ? [] : [{ card, original }]
      }),
  }
}

/** A card whose own colour is the painted one does not show which of the two it wears. */
function isOwn({ fills }: Original, painted: Hex): boolean {
  const first = firstFill(fills)
  return first.kind === 'solid' && first.hex === painted
}
