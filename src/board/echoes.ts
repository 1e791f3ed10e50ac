/**
 * What was just written on cards, and is known since: the event that tells of it costs a look at what was written, and no
 * reading of the card. An undo or a person’s hand in the same event shows in that look.
 */
import type { Card } from '../core/plan/index.ts'
import { now } from '../doors/clock.ts'
import { readText, type CardKey, type CardTexts } from '../doors/plugin-data.ts'
import { firstFill } from '../core/find/index.ts'
import type { Fillable } from './fill-target.ts'

/** What a card says after a write: a value as the text that was written, a fill as it is worn. */
export interface Wrote {
  readonly texts: CardTexts
  readonly fill?: Card['fill'] | undefined
}

export interface Echoes {
  readonly expect: (card: string, wrote: Wrote) => void
  readonly isExpected: (card: string) => boolean
  /** Asked once for each write. `isFill`: the event tells of a fill; `words`: what the card says, where it tells of a text. */
  readonly isEcho: (card: string, node: SceneNode, isFill: boolean, words: string | null) => boolean
}

/** Of cards that no event told of; one undo step writes fewer. */
const MOST = 5000

/** Later (ms) than any event of a write: what comes then is of something else, which a look at what was written may not show. */
const LATEST = 10_000

export function makeEchoes(): Echoes {
  const expected = new Map<string, Wrote & { readonly at: number }>()
  return {
    expect: (card, { texts, fill }) => {
      if (expected.size >= MOST) expected.clear()
      const before = expected.get(card)
      expected.set(card, { texts: { ...before?.texts, ...texts }, fill: fill ?? before?.fill, at: now() })
    },
    isExpected: (card) => expected.has(card),
    isEcho: (card, node, isFill, words) => {
      const wrote = expected.get(card)
      expected.delete(card)
      if (wrote === undefined || now() - wrote.at > LATEST || (isFill && wrote.fill === undefined)) return false
      return (
        isWritten(node, wrote.texts) &&
        (wrote.fill === undefined || wearsFill(node, wrote.fill)) &&
        (words === null || (node as StickyNode | ShapeWithTextNode).text.characters === words)
      )
    },
  }
}

function isWritten(node: SceneNode, texts: CardTexts): boolean {
  for (const key in texts) if (readText(node, key as CardKey) !== texts[key as CardKey]) return false
  return true
}

function wearsFill(node: SceneNode, fill: Card['fill']): boolean {
  const { fills } = node as Fillable
  const worn = fills === figma.mixed ? null : firstFill(fills)
  return worn?.kind === 'solid' && fill.kind === 'solid' && worn.hex === fill.hex
}
