/** Painting one card and giving it back. Two writes at most (original, fill); a third where its text needs it. */
import { contrast, fromHex, type Hex } from '../core/colour.ts'
import { firstFill } from '../core/look.ts'
import type { Original } from '../core/marks.ts'
import type { Why } from '../core/outcome.ts'
import { samePaints } from '../core/paints.ts'
import { VERSION } from '../core/stored.ts'
import { readOriginal, removeData, writeData } from './data.ts'

export type Result = 'done' | 'unchanged' | Why

type Fillable = SceneNode & MinimalFillsMixin
type Paints = readonly Paint[]

/** Paints that can be given back word for word. Patterns and shaders hold references we cannot vouch for. */
const RESTORABLE = /^(SOLID|GRADIENT_\w+|IMAGE)$/
/** WCAG AA for text. */
const READABLE = 4.5
const INK: readonly [Hex, Hex] = ['#1E1E1E', '#FFFFFF']

/** Colours a card and remembers what it wore. `evenIfRecoloured`: a person’s new colour becomes the one to give back. */
export function paint(node: SceneNode, colour: Hex, evenIfRecoloured: boolean): Result {
  if (node.type === 'TEXT') return 'free text'
  const target = fillTarget(node)
  if (target === null) return 'no fill'
  const stored = readOriginal(node)
  if (stored.kind === 'newer' || stored.kind === 'damaged') return stored.kind
  const before = stored.kind === 'ok' ? stored.value : null
  const { fills } = target
  if (!isRestorable(fills)) return 'pattern'
  const wearsOurs = before !== null && isPlain(fills, before.painted)
  if (before !== null && !wearsOurs && !evenIfRecoloured) return 'recoloured'
  const text = planText(node, before, colour)
  if (text === 'text colour') return text
  const original: Original = {
    v: VERSION,
    at: node.id,
    ...(wearsOurs ? ownFills(before) : readFills(target, fills)),
    painted: colour,
    ...(text.remember === null ? {} : { text: text.remember }),
  }
  const isPainted = wearsOurs && before.painted === colour
  if (isPainted && text.write === null && sameValue(before, original)) return 'unchanged'
  if (!sameValue(before, original)) writeData(node, 'original', original)
  if (!isPlain(fills, colour)) target.fills = plain(colour)
  if (text.write !== null) text.write()
  return 'done'
}

/** Gives a card back what it wore, and checks it. What a person recoloured since stays theirs. */
export async function restore(node: SceneNode): Promise<Result> {
  const stored = readOriginal(node)
  if (stored.kind === 'absent') return 'unchanged'
  if (stored.kind !== 'ok') return stored.kind
  const original = stored.value
  const target = fillTarget(node)
  const wearsOurs = target !== null && isPlain(target.fills, original.painted)
  restoreText(node, original)
  if (!wearsOurs) {
    removeData(node, 'original')
    return 'recoloured'
  }
  target.fills = original.fills as unknown as Paints
  if (original.fillStyleId !== undefined) await restoreStyle(target, original.fillStyleId)
  const isBack = samePaints(target.fills, original.fills) && styleOf(target) === original.fillStyleId
  if (!isBack) return 'not restored'
  removeData(node, 'original')
  return 'done'
}

/** The node whose fill is the card’s: itself, or the backmost child that spans it (groups, see-through frames). */
function fillTarget(node: SceneNode): Fillable | null {
  if ('fills' in node) {
    const { fills } = node
    const isSeen = fills === figma.mixed || fills.length > 0
    if (isSeen || !('children' in node)) return node
    return spanningChild(node) ?? node
  }
  return 'children' in node ? spanningChild(node) : null
}

function spanningChild(node: SceneNode & ChildrenMixin): Fillable | null {
  const { width, height } = node
  for (const child of node.children) {
    const spans =
      child.type !== 'TEXT' && 'fills' in child && child.width >= width * 0.9 && child.height >= height * 0.9
    if (spans) return child
  }
  return null
}

function isRestorable(fills: Paints | typeof figma.mixed): fills is Paints {
  return fills !== figma.mixed && fills.every((paint) => RESTORABLE.test(paint.type))
}

/** True for exactly one opaque, visible, plain paint of that colour: what we paint. */
function isPlain(fills: unknown, colour: Hex): boolean {
  if (!Array.isArray(fills) || fills.length !== 1) return false
  const [only] = fills as Paint[]
  const isOpaque = only?.opacity === undefined || only.opacity === 1
  const seen = firstFill(fills as Paint[])
  return isOpaque && seen.kind === 'solid' && seen.hex === colour
}

function plain(colour: Hex): Paints {
  return [{ type: 'SOLID', color: fromHex(colour) }]
}

function readFills(target: Fillable, fills: Paints): Pick<Original, 'fills' | 'fillStyleId'> {
  const style = styleOf(target)
  return { fills: fills as unknown as Original['fills'], ...(style === undefined ? {} : { fillStyleId: style }) }
}

function ownFills(before: Original): Pick<Original, 'fills' | 'fillStyleId'> {
  return {
    fills: before.fills,
    ...(before.fillStyleId === undefined ? {} : { fillStyleId: before.fillStyleId }),
  }
}

function styleOf(target: Fillable): string | undefined {
  const id = target.fillStyleId
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** FigJam may no longer know the style; the fills are back either way, and the caller verifies. */
async function restoreStyle(target: Fillable, id: string): Promise<void> {
  try {
    await target.setFillStyleIdAsync(id)
  } catch (error) {
    console.warn(`OKRA Milestones: style ${id} could not be given back: ${String(error)}`)
  }
}

interface TextPlan {
  readonly remember: Original['text'] | null
  readonly write: (() => void) | null
}

/**
 * What painting means for a card’s text: nothing while it stays readable, a new text fill (remembered) where it would
 * not, and no painting at all where the text’s colours are mixed or lie in several nodes.
 */
function planText(node: SceneNode, before: Original | null, colour: Hex): TextPlan | 'text colour' {
  const text = textOf(node)
  if (text === null) return textsReadable(node, colour) ? { remember: null, write: null } : 'text colour'
  if (text.characters === '') return { remember: null, write: null }
  const { fills } = text
  if (fills === figma.mixed) return segmentsReadable(text, colour) ? { remember: null, write: null } : 'text colour'
  const ours = before?.text !== undefined && isPlain(fills, before.text.painted) ? before.text : null
  const own = (ours === null ? fills : ours.fills) as Paints
  const ink = firstFill(own)
  if (ink.kind !== 'solid' || !isRestorable(own)) return 'text colour'
  if (contrast(ink.hex, colour) >= READABLE) {
    return { remember: null, write: ours === null ? null : () => (text.fills = own) }
  }
  const better = INK.reduce((best, candidate) =>
    contrast(candidate, colour) > contrast(best, colour) ? candidate : best,
  )
  if (contrast(better, colour) < READABLE) return 'text colour'
  return {
    remember: { fills: own as unknown as Original['fills'], painted: better },
    write: isPlain(fills, better) ? null : () => (text.fills = plain(better)),
  }
}

function restoreText(node: SceneNode, original: Original): void {
  const text = textOf(node)
  if (text === null || original.text === undefined || !isPlain(text.fills, original.text.painted)) return
  text.fills = original.text.fills as unknown as Paints
}

function textOf(node: SceneNode): TextSublayerNode | null {
  return node.type === 'STICKY' || node.type === 'SHAPE_WITH_TEXT' ? node.text : null
}

function segmentsReadable(text: TextSublayerNode, colour: Hex): boolean {
  return text.getStyledTextSegments(['fills']).every((segment) => isReadable(segment.fills, colour))
}

function textsReadable(node: SceneNode, colour: Hex): boolean {
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

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
