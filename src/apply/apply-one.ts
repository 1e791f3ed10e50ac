/** Carries out one edit, and tells what FigJam refused from what somebody deleted meanwhile. */
import { dataOn } from '../board/card-data.ts'
import { isGone, isReadOnly, isThere } from '../board/gone.ts'
import { fillOf } from '../board/read-card.ts'
import { drop, rereadParts, type Part } from '../board/reread.ts'
import { sameJson } from '../core/base/index.ts'
import type { Edit } from '../core/edit/index.ts'
import type { What } from '../core/plan/index.ts'
import { hasKept, keysOn } from '../doors/plugin-data.ts'
import type { Work } from '../doors/slices.ts'
import type { MadeResult } from './made-writers.ts'
import type { About } from './tally.ts'
import { aboutEdit, writerOf, type Job } from './writers.ts'

/** So often something is done anew because a part of it vanished while it was done. */
const TURNS = 3

const LOOKS: ReadonlySet<Part> = new Set(['data', 'fill', 'box'])

/** `isAsked`: somebody asked for this very thing; otherwise it follows from something else. */
export async function applyOne(job: Job, edit: Edit, work: Work, isAsked: boolean): Promise<MadeResult> {
  const about = aboutEdit(edit)
  for (let turn = 1; ; turn++) {
    try {
      return await writerOf(edit).write(job, edit, work)
    } catch (error) {
      if (isReadOnly(error)) {
        job.tally.breakOff(about, isAsBefore(job, about, edit) || isNothingMade(job, edit))
        throw error
      }
      if (isGone(error)) {
        if (about.card !== null && isCardGone(job, about.card)) return 'gone'
        // A part of it: what follows goes by the card as it is without.
        if (about.card !== null) rereadParts(job.board, [about.card], LOOKS)
        const isAnyDropped = dropGone(job)
        // A thing of ours that somebody deletes while it follows is left to them; a session puts back what it needs.
        if (isAnyDropped && about.of === 'made' && !isAsked) return 'gone'
        if (isAnyDropped && about.of === 'session') return 'broken off'
        if (turn < TURNS) continue
      }
      // One card that FigJam refuses does not cost the others.
      console.error(`OKRA Milestones: ${edit.kind} on ${about.card ?? 'the page'}: ${String(error)}`)
      return isAsBefore(job, about, edit) ? 'failed' : 'broken off'
    }
  }
}

/** What of ours somebody deleted is known to be gone before FigJam says so. True when there was any. */
function dropGone({ board }: Job): boolean {
  const gone = board.made.keys().filter((id) => {
    const node = board.nodes.get(id)
    return node === undefined || !isThere(node)
  })
  for (const id of gone) drop(board, id)
  return gone.length > 0
}

/** For certain nothing of it was written: what the page remembers is one write each, and a card says what it did. */
function isAsBefore({ board }: Job, { of, card: id }: About, edit: Edit): boolean {
  if (edit.kind.startsWith('page/')) return true
  const before = of === 'card' && id !== null ? board.cards.get(id) : undefined
  const node = id === null ? undefined : board.nodes.get(id)
  if (before === undefined || node === undefined || !isThere(node) || !LEAVES.test(node.type)) return false
  if (edit.kind === 'record/replace' && edit.keep !== null && hasKept(node, edit.keep)) return false
  const { record, mark, original } = dataOn(node, keysOn(node))
  const isInkApart = original.kind === 'ok' && original.value.text !== undefined
  const now = { record, mark, original, fill: fillOf(node) }
  const then = { record: before.record, mark: before.mark, original: before.original, fill: before.fill }
  return !isInkApart && sameJson(now, then)
}

/** Nothing of that kind was on the board before, and nothing is: the very making of it was refused. */
function isNothingMade({ board, shop }: Job, edit: Edit): boolean {
  if (!/^(badge|connector|legend|table)$/.test(edit.kind) || board.strays.size > 0) return false
  const { card, from = card, to } = edit as { readonly card?: string; readonly from?: string; readonly to?: string }
  return shop.find(edit.kind as What, from, to).length === 0
}

/** Cards that are one node. */
const LEAVES = /^(STICKY|SHAPE_WITH_TEXT|TEXT)$/

/** The card itself, and not only a part of it. */
function isCardGone({ board }: Job, id: string): boolean {
  const node = board.nodes.get(id)
  return node === undefined || !isThere(node)
}
