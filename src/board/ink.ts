/** The text of a painted card: readable on its new colour, or the card is not painted. */
import { contrastRatio, type Hex } from '../core/base/index.ts'
import { firstFill, isPlain } from '../core/find/index.ts'
import { stamp, type Original } from '../core/record/index.ts'
import { readOriginal, removeData, writeData } from '../doors/plugin-data.ts'
import { giveBack, isRestorable, isToBeGivenBack, keep, paintedOver, plain, type Kept, type Paints } from './paints.ts'
import type { Wearer } from './wearer.ts'

/** WCAG AA for text. */
const READABLE = 4.5
const INKS: readonly [Hex, Hex] = ['#1E1E1E', '#FFFFFF']

/** What painting a card means for its text: what to remember of it on the card, and the writes to make, if any. */
export interface InkPlan {
  readonly remember: Original['text']
  readonly write: (() => Promise<unknown>) | null
}

/** Null where the text would be hard to read and cannot be painted: its colours are mixed. */
export function planInk({ node, text, card }: Wearer, before: Original | null, colour: Hex): InkPlan | null {
  if (text === null) return planTexts(node, colour)
  const plan = planText(text, before?.text ?? null, colour, card?.text)
  if (plan === null) return null
  return { remember: plan.remember ?? undefined, write: plan.write }
}

/** Gives a text its own colour back where it still wears ours; false when that did not come out exactly. */
export async function restoreInk({ node, text }: Wearer, original: Original): Promise<boolean> {
  if (text === null) return restoreTexts(node)
  if (original.text === undefined || !isToBeGivenBack(text, original.text)) return true
  return giveBack(text, original.text)
}

type Text = Pick<TextSublayerNode, 'characters' | 'fills' | 'getStyledTextSegments'> & MinimalFillsMixin
type Remembered = NonNullable<Original['text']>

interface TextPlan {
  /** What it wore and what we painted, also once it wears its own colour again; null where it never wore another. */
  readonly remember: Remembered | null
  readonly write: (() => Promise<unknown>) | null
  /** The write gives its own colour back. */
  readonly isBack: boolean
}

/** `words`: what it says, where that is known. */
function planText(text: Text, remembered: Remembered | null, colour: Hex, words?: string): TextPlan | null {
  const asItIs: TextPlan = { remember: remembered, write: null, isBack: false }
  const { fills } = text
  if (fills === figma.mixed) return areSegmentsReadable(text, colour) ? asItIs : null
  const ours = remembered !== null && isToBeGivenBack(text, remembered) ? remembered : null
  const ink = firstFill(ours?.fills ?? fills)
  // Most texts can be read as they are, and nothing more is asked of them; an empty one always can.
  if (ours === null && ink.kind === 'solid' && contrastRatio(ink.hex, colour) >= READABLE) return asItIs
  if ((words ?? text.characters) === '') return asItIs
  const own: Kept = ours ?? keep(text, fills)
  if (ink.kind !== 'solid' || !isRestorable(own.fills as unknown as Paints)) return null
  if (contrastRatio(ink.hex, colour) >= READABLE) {
    return ours === null ? asItIs : { remember: ours, write: () => giveBack(text, ours), isBack: true }
  }
  const painted = INKS.reduce((best, other) =>
    contrastRatio(other, colour) > contrastRatio(best, colour) ? other : best,
  )
  if (contrastRatio(painted, colour) < READABLE) return null
  const { fills: kept, fillStyleId } = own
  const style = fillStyleId === undefined ? {} : { fillStyleId }
  const remember = { fills: kept, ...style, painted, ...paintedOver(fills, ours, painted) }
  return { remember, write: isPlain(fills, painted) ? null : () => wear(text, painted), isBack: false }
}

function wear(text: Text, colour: Hex): Promise<void> {
  text.fills = plain(colour)
  return Promise.resolve()
}

function areSegmentsReadable(text: Text, colour: Hex): boolean {
  return text.getStyledTextSegments(['fills']).every(({ fills }) => {
    const ink = firstFill(fills)
    return ink.kind === 'solid' && contrastRatio(ink.hex, colour) >= READABLE
  })
}

/** Frames and groups hold texts that are nodes of their own: each remembers its own colour. */
function planTexts(node: SceneNode, colour: Hex): InkPlan | null {
  const writes: (() => Promise<unknown>)[] = []
  for (const text of textsIn(node)) {
    const stored = readOriginal(text)
    if (stored.kind === 'newer' || stored.kind === 'damaged') return null
    const plan = planText(text, stored.kind === 'ok' ? stored.value : null, colour)
    if (plan === null) return null
    const { remember, write, isBack } = plan
    if (write === null || remember === null) continue
    writes.push(async () => {
      // Remembered before it is painted, and until it wears its own again.
      if (!isBack) writeData(text, 'original', stamp(text.id, remember))
      const isDone = await write()
      if (isBack && isDone === true) removeData(text, 'original')
    })
  }
  const write = async () => {
    for (const each of writes) await each()
  }
  return { remember: undefined, write: writes.length === 0 ? null : write }
}

async function restoreTexts(node: SceneNode): Promise<boolean> {
  let isBack = true
  for (const text of textsIn(node)) {
    const stored = readOriginal(text)
    if (stored.kind !== 'ok') continue
    const isGiven = !isToBeGivenBack(text, stored.value) || (await giveBack(text, stored.value))
    if (isGiven) removeData(text, 'original')
    isBack &&= isGiven
  }
  return isBack
}

function textsIn(node: SceneNode): readonly TextNode[] {
  return 'findAllWithCriteria' in node ? node.findAllWithCriteria({ types: ['TEXT'] }) : []
}
