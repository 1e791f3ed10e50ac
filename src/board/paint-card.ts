/** Painting one card and giving it back. Two writes at most (original, fill); a third where its text needs it. */
import { sameJson, type Hex } from '../core/base/index.ts'
import type { SkipReason } from '../core/edit/index.ts'
import { isPlain } from '../core/find/index.ts'
import { stamp, type Original } from '../core/record/index.ts'
import { readOriginal, removeData, writeData } from '../doors/plugin-data.ts'
import { isGone, isReadOnly } from './gone.ts'
import { planInk, restoreInk } from './ink.ts'
import { giveBack, isRestorable, isToBeGivenBack, keep, ourColour, paintedOver, plain, wearsKept } from './paints.ts'
import type { Wearer } from './wearer.ts'

export type Result = 'done' | 'unchanged' | SkipReason

interface Manner {
  readonly evenIfRecoloured: boolean
  /** Told what the node that is painted wore before. */
  readonly note: (node: string, original: Original) => void
}

/**
 * Colours a card and remembers what it wore, on the node that is painted: a group may be dissolved. With
 * `evenIfRecoloured` a person’s new colour becomes the one to give back.
 */
export async function paint(wearer: Wearer, colour: Hex, { evenIfRecoloured, note }: Manner): Promise<Result> {
  const { node, target, targetId } = wearer
  if (wearer.card === null && node.type === 'TEXT') return 'free text'
  if (target === null) return 'no fill'
  const stored = readOriginal(target)
  if (stored.kind === 'newer') return 'saved colours newer'
  if (stored.kind === 'damaged') return 'saved colours damaged'
  const before = stored.kind === 'ok' ? stored.value : null
  const { fills } = target
  if (!isRestorable(fills)) return 'pattern'
  const wearsOurs = before !== null && ourColour(fills, before) !== null
  // One that wears its own was not recoloured: FigJam refused our colour.
  if (before !== null && !wearsOurs && !evenIfRecoloured && !wearsKept(target, before)) return 'recoloured'
  const ink = planInk(wearer, before, colour)
  if (ink === null) {
    if (!wearsOurs) return 'text colour'
    // Keeping a colour that means another level would be a lie: the card goes back to its own.
    const result = await restore(wearer)
    return result === 'done' ? 'text colour back' : result
  }
  const own = wearsOurs
    ? { fills: before.fills, ...(before.fillStyleId === undefined ? {} : { fillStyleId: before.fillStyleId }) }
    : keep(target, fills)
  const text = ink.remember === undefined ? {} : { text: ink.remember }
  const original = stamp(targetId, { ...own, painted: colour, ...paintedOver(fills, before, colour), ...text })
  const isKept = sameJson(before, original)
  const isPainted = isPlain(fills, colour)
  if (isKept && isPainted && ink.write === null) return 'unchanged'
  // Without its own colour kept, a card is not painted.
  if (!isKept && !writeData(target, 'original', original)) return 'pattern'
  note(targetId, original)
  if (!isPainted) target.fills = plain(colour)
  return ink.write === null ? 'done' : writeInk(ink.write)
}

/** The card is painted by then. */
async function writeInk(write: () => Promise<unknown>): Promise<Result> {
  try {
    const isWritten = await write()
    return isWritten === false ? 'unfinished' : 'done'
  } catch (error) {
    if (isGone(error) || isReadOnly(error)) throw error
    return 'unfinished'
  }
}

/** Gives a card back what it wore, and checks it. What a person recoloured since stays theirs. `note` is told what it wore. */
export async function restore(wearer: Wearer, note?: (original: Original) => void): Promise<Result> {
  const { node } = wearer
  const target = wearer.target ?? node
  const stored = readOriginal(target)
  if (stored.kind === 'absent') return 'unchanged'
  if (stored.kind === 'newer') return 'saved colours newer'
  if (stored.kind === 'damaged') return 'saved colours damaged'
  const original = stored.value
  const isInkBack = await restoreInk(wearer, original)
  const isToBeGiven = 'fills' in target && isToBeGivenBack(target, original)
  const isFillBack = !isToBeGiven || (await giveBack(target, original))
  if (!isFillBack || !isInkBack) return 'not restored'
  removeData(target, 'original')
  note?.(original)
  return isToBeGiven || ('fills' in target && wearsKept(target, original)) ? 'done' : 'recoloured'
}
