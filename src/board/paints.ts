/** Paints as the plugin writes and recognises them. */
import { fromHex, type Hex } from '../core/base/index.ts'
import { isPlain } from '../core/find/index.ts'
import { samePaints } from '../core/paint/index.ts'
import type { Original } from '../core/record/index.ts'
import { warn } from '../doors/log.ts'

export type Paints = readonly Paint[]

/** Paints that can be given back word for word. Patterns and shaders hold references we cannot vouch for. */
const RESTORABLE = /^(SOLID|GRADIENT_\w+|IMAGE)$/

export function isRestorable(fills: Paints | typeof figma.mixed): fills is Paints {
  return fills !== figma.mixed && fills.every((paint) => RESTORABLE.test(paint.type) && hasColour(paint))
}

/** Files from other tools hold plain paints without a colour, or with channels FigJam would refuse to take back. */
function hasColour(paint: Paint): boolean {
  if (paint.type !== 'SOLID') return true
  const { r, g, b } = (paint as Partial<SolidPaint>).color ?? {}
  return isChannel(r) && isChannel(g) && isChannel(b)
}

function isChannel(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1
}

export function plain(colour: Hex): Paints {
  return [{ type: 'SOLID', color: fromHex(colour) }]
}

/** What a node or a text wears, as it is kept in `original`. */
export type Kept = Pick<Original, 'fills' | 'fillStyleId'>

export function keep(wearer: MinimalFillsMixin, fills: Paints): Kept {
  const style = styleOf(wearer)
  return { fills: fills as unknown as Original['fills'], ...(style === undefined ? {} : { fillStyleId: style }) }
}

/** Which of our colours something wears: the one that was painted last, or the one before, where FigJam refused that. */
export function ourColour(fills: unknown, { painted, over }: Pick<Original, 'painted' | 'over'>): Hex | null {
  if (isPlain(fills, painted)) return painted
  return over !== undefined && isPlain(fills, over) ? over : null
}

/** What is remembered as painted over: what of ours it wears until the new colour is on. */
export function paintedOver(
  fills: unknown,
  before: Pick<Original, 'painted' | 'over'> | null,
  colour: Hex,
): Pick<Original, 'over'> {
  const worn = before === null ? null : ourColour(fills, before)
  if (worn !== null && worn !== colour) return { over: worn }
  return before?.painted === colour && before.over !== undefined ? { over: before.over } : {}
}

/** Whether something wears exactly what was kept, its style included. */
export function wearsKept(wearer: MinimalFillsMixin, kept: Kept): boolean {
  return samePaints(wearer.fills, kept.fills) && styleOf(wearer) === kept.fillStyleId
}

/** Whether something wears ours, or its own paints again and its style not yet: FigJam may refuse one of the two. */
export function isToBeGivenBack(wearer: MinimalFillsMixin, kept: Kept & Pick<Original, 'painted' | 'over'>): boolean {
  if (ourColour(wearer.fills, kept) !== null) return true
  return samePaints(wearer.fills, kept.fills) && styleOf(wearer) === undefined && kept.fillStyleId !== undefined
}

/** Gives back what was kept; true when the wearer now wears exactly that, its style included. */
export async function giveBack(wearer: MinimalFillsMixin, kept: Kept): Promise<boolean> {
  wearer.fills = kept.fills as unknown as Paints
  if (kept.fillStyleId !== undefined) await restoreStyle(wearer, kept.fillStyleId)
  return wearsKept(wearer, kept)
}

function styleOf(wearer: MinimalFillsMixin): string | undefined {
  const id = wearer.fillStyleId
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** FigJam may no longer know the style; the fills are back either way, and the caller verifies. */
async function restoreStyle(wearer: MinimalFillsMixin, id: string): Promise<void> {
  try {
    await wearer.setFillStyleIdAsync(id)
  } catch (error) {
    warn(`style ${id} could not be given back`, error)
  }
}
