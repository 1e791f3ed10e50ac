/** After changes of others were followed: what of our own writes they took away, as edits that write it again. */
import { sameJson } from '../core/base/index.ts'
import type { LiveBoard } from '../board/live-board.ts'
import type { OwnPaint } from '../board/own-writes.ts'
import { lostScore, type Edit } from '../core/edit/index.ts'
import { firstFill } from '../core/find/index.ts'
import type { Original, ScaleAttribute } from '../core/record/index.ts'

export interface PutBack {
  readonly edits: readonly Edit[]
  /** Scores of ours that somebody else’s stands in place of. */
  readonly overruled: readonly { readonly card: string; readonly attributes: readonly ScaleAttribute[] }[]
}

/** `changes` have been followed already. Of one’s own undo nothing is put back. */
export function putBack(board: LiveBoard, changes: readonly NodeChange[]): PutBack {
  const remote = new Set(changes.flatMap(({ id, origin }) => (origin === 'REMOTE' ? [id] : [])))
  const edits: Edit[] = []
  const overruled: { card: string; attributes: readonly ScaleAttribute[] }[] = []
  for (const id of new Set(changes.map((change) => change.id))) {
    const paint = keepPaint(board, id, remote.has(id))
    if (paint !== null) edits.push(paint)
    const scores = keepScores(board, id, remote.has(id))
    edits.push(...scores.edits)
    if (scores.overruled.length > 0) overruled.push({ card: id, attributes: scores.overruled })
  }
  return { edits, overruled }
}

/** After one’s own undo, of which no event need tell: what it took back is not put back later. */
export function forgetUndone(board: LiveBoard): void {
  for (const id of board.own.nodes()) {
    keepPaint(board, id, false)
    keepScores(board, id, false)
  }
}

interface Kept {
  readonly edits: readonly Edit[]
  readonly overruled: readonly ScaleAttribute[]
}

const NOTHING: Kept = { edits: [], overruled: [] }

function keepScores(board: LiveBoard, id: string, isRemote: boolean): Kept {
  const own = board.own.scoresOn(id)
  const card = board.cards.get(id)
  const [first] = own
  const lost = card === undefined ? null : lostScore(own, card.record)
  if (first === undefined || lost === null) return NOTHING
  board.own.forgetScores(id)
  if (!isRemote) return NOTHING
  const edits = lost.patches.map((patch) => ({ kind: 'record/patch', card: id, patch, base: first.before }) as const)
  return { edits, overruled: lost.overruled }
}

/** The card still wears what we painted, and no longer says what it wore before. */
function keepPaint(board: LiveBoard, id: string, isRemote: boolean): Edit | null {
  const own = board.own.paintOn(id)
  const card = own === undefined ? undefined : board.cards.get(own.card)
  if (own === undefined || card === undefined) return null
  const wearsOurs = card.fill.kind === 'solid' && card.fill.hex === own.colour
  const { original } = card
  if (!isRemote) {
    if (!wearsOurs) board.own.forgetPaint(id)
    return null
  }
  if (wearsOurs) {
    const isKept = original.kind === 'ok' && original.value.painted === own.colour && !tookOurs(original.value, own)
    return isKept || original.kind === 'newer' || original.kind === 'damaged'
      ? null
      : { kind: 'original/keep', card: own.card, original: own.original }
  }
  // Somebody painted on top and took our colour for the card’s own.
  if (original.kind !== 'ok' || !tookOurs(original.value, own)) return null
  const { fills, fillStyleId, text } = own.original
  const kept = {
    ...original.value,
    fills,
    ...(fillStyleId === undefined ? {} : { fillStyleId }),
    ...(text === undefined ? {} : { text }),
  }
  return { kind: 'original/keep', card: own.card, original: kept }
}

/** Whether what is kept as the card’s own colour is the one that we painted. */
function tookOurs({ fills }: Original, own: OwnPaint): boolean {
  const only = fills.length === 1 ? firstFill(fills) : null
  return only?.kind === 'solid' && only.hex === own.colour && !sameJson(fills, own.original.fills)
}
