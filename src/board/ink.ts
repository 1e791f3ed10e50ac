/** The text of a painted card: readable on its new colour, or the card is not painted. */
import { contrastRatio, type Hex } from '../core/base/index.ts'
import { firstFill } from '../core/find/index.ts'
import { stamp, type Original } from '../core/record/index.ts'
import { readOriginal, removeData, writeData } from '../doors/plugin-data.ts'
import { giveBack, isPlain, isRestorable, keep, plain, type Kept, type Paints } from './paints.ts'

/** WCAG AA for text. */
const READABLE = 4.5
const INKS: readonly [Hex, Hex] = ['#1E1E1E', '#FFFFFF']

/** What painting a card means for its text: what to remember of it on the card, and the writes to make, if any. */
export interface InkPlan {
  readonly remember: Original['text']
  readonly write: (() => Promise<unknown>) | null
}

/** Null where the text would be hard to read and cannot be painted: its colours are mixed. */
export function planInk(node: SceneNode, before: Original | null, colour: Hex): InkPlan | null {
  const text = textOf(node)
  if (text === null) return planTexts(node, colour)
  const plan = planText(text, before?.text ?? null, colour)
  if (plan === null) return null
  return { remember: plan.remember ?? undefined, write: plan.write }
}

/** Gives a text its own colour back where it still wears ours; false when that did not come out exactly. */
export async function restoreInk(node: SceneNode, original: Original): Promise<boolean> {
  const text = textOf(node)
  if (text === null) return restoreTexts(node)
  if (original.text === undefined || !isPlain(text.fills, original.text.painted)) return true
  return giveBack(text, original.text)
}

function textOf(node: SceneNode): TextSublayerNode | null {
  return node.type === 'STICKY' || node.type === 'SHAPE_WITH_TEXT' ? node.text : null
}

type Text = Pick<TextSublayerNode, 'characters' | 'fills' | 'getStyledTextSegments'> & MinimalFillsMixin
type Remembered = NonNullable<Original['text']>

interface TextPlan {
  /** What it wore and what we paint; null where it keeps its own colour. */
  readonly remember: Remembered | null
  readonly write: (() => Promise<unknown>) | null
}

const AS_IT_IS: TextPlan = { remember: null, write: null }

function planText(text: Text, remembered: Remembered | null, colour: Hex): TextPlan | null {
  if (text.characters === '') return AS_IT_IS
  const { fills } = text
  if (fills === figma.mixed) return areSegmentsReadable(text, colour) ? AS_IT_IS : null
  const ours = remembered !== null && isPlain(fills, remembered.painted) ? remembered : null
  const own: Kept = ours ?? keep(text, fills)
  const ink = firstFill(own.fills)
  if (ink.kind !== 'solid' || !isRestorable(own.fills as unknown as Paints)) return null
  if (contrastRatio(ink.hex, colour) >= READABLE) {
    return { remember: null, write: ours === null ? null : () => giveBack(text, ours) }
  }
  const painted = INKS.reduce((best, other) =>
    contrastRatio(other, colour) > contrastRatio(best, colour) ? other : best,
  )
  if (contrastRatio(painted, colour) < READABLE) return null
  const { fills: kept, fillStyleId } = own
  const remember = { fills: kept, ...(fillStyleId === undefined ? {} : { fillStyleId }), painted }
  return { remember, write: isPlain(fills, painted) ? null : () => wear(text, painted) }
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
    const { remember, write } = plan
    if (write === null) continue
    writes.push(async () => {
      if (remember === null) removeData(text, 'original')
      else writeData(text, 'original', stamp(text.id, remember))
      await write()
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
    const wearsOurs = isPlain(text.fills, stored.value.painted)
    const isGiven = !wearsOurs || (await giveBack(text, stored.value))
    if (isGiven) removeData(text, 'original')
    isBack &&= isGiven
  }
  return isBack
}

function textsIn(node: SceneNode): readonly TextNode[] {
  return 'findAllWithCriteria' in node ? node.findAllWithCriteria({ types: ['TEXT'] }) : []
}
