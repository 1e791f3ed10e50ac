/** The text of a painted card: readable on its new colour, or the card is not painted. */
import { contrast, type Hex } from '../core/colour.ts'
import { firstFill } from '../core/look.ts'
import type { Original } from '../core/marks.ts'
import { giveBack, isPlain, isRestorable, keep, plain, type Kept, type Paints } from './paints.ts'

/** WCAG AA for text. */
const READABLE = 4.5
const INKS: readonly [Hex, Hex] = ['#1E1E1E', '#FFFFFF']

/** What painting a card means for its text: what to remember of it, and the write to make, if any. */
export interface InkPlan {
  readonly remember: Original['text']
  readonly write: (() => Promise<unknown>) | null
}

const NOTHING: InkPlan = { remember: undefined, write: null }

/** Null where the text would be hard to read and cannot be painted: mixed colours, or several texts. */
export function planInk(node: SceneNode, before: Original | null, colour: Hex): InkPlan | null {
  const text = textOf(node)
  if (text === null) return areTextsReadable(node, colour) ? NOTHING : null
  if (text.characters === '') return NOTHING
  const { fills } = text
  if (fills === figma.mixed) return areSegmentsReadable(text, colour) ? NOTHING : null
  const ours = before?.text !== undefined && isPlain(fills, before.text.painted) ? before.text : null
  const own: Kept = ours ?? keep(text, fills)
  const ink = firstFill(own.fills)
  if (ink.kind !== 'solid' || !isRestorable(own.fills as unknown as Paints)) return null
  if (contrast(ink.hex, colour) >= READABLE) {
    return { remember: undefined, write: ours === null ? null : () => giveBack(text, ours) }
  }
  const painted = INKS.reduce((best, other) => (contrast(other, colour) > contrast(best, colour) ? other : best))
  if (contrast(painted, colour) < READABLE) return null
  const remember = {
    fills: own.fills,
    ...(own.fillStyleId === undefined ? {} : { fillStyleId: own.fillStyleId }),
    painted,
  }
  return { remember, write: isPlain(fills, painted) ? null : () => wear(text, painted) }
}

function wear(text: TextSublayerNode, colour: Hex): Promise<void> {
  text.fills = plain(colour)
  return Promise.resolve()
}

/** Gives a text its own colour back where it still wears ours; false when that did not come out exactly. */
export async function restoreInk(node: SceneNode, original: Original): Promise<boolean> {
  const text = textOf(node)
  if (text === null || original.text === undefined || !isPlain(text.fills, original.text.painted)) return true
  return giveBack(text, original.text)
}

function textOf(node: SceneNode): TextSublayerNode | null {
  return node.type === 'STICKY' || node.type === 'SHAPE_WITH_TEXT' ? node.text : null
}

function areSegmentsReadable(text: TextSublayerNode, colour: Hex): boolean {
  return text.getStyledTextSegments(['fills']).every((segment) => isReadable(segment.fills, colour))
}

function areTextsReadable(node: SceneNode, colour: Hex): boolean {
  if (!('findAllWithCriteria' in node)) return true
  const texts = node.findAllWithCriteria({ types: ['TEXT'] })
  return texts.every(
    ({ characters, fills }) => characters === '' || (fills !== figma.mixed && isReadable(fills, colour)),
  )
}

function isReadable(fills: Paints, colour: Hex): boolean {
  const ink = firstFill(fills)
  return ink.kind === 'solid' && contrast(ink.hex, colour) >= READABLE
}
