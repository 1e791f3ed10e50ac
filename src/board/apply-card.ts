/** Carries out edits of one card: its record, marks, colours, and taking all of it away. */
import type { CardEdit } from '../core/decide/edit.ts'
import { patchRecord, recordOf, type MilestoneRecord } from '../core/record/record.ts'
import { sameJson } from '../core/same-json.ts'
import { stamp, type Stamped } from '../core/record/stored.ts'
import { forgetData, keepDamaged, readMark, readMilestone, writeData } from './data.ts'
import { paint, restore, type Result } from './paint.ts'

/** The command behind the relaunch button that scored cards carry (manifest, `relaunchButtons`). */
const RELAUNCH = { score: '' }

/** `isUnrestored`: the card could not be given back what it wore, so what we kept of it stays. */
export async function applyToCard(node: SceneNode, edit: CardEdit, isUnrestored: boolean): Promise<Result> {
  switch (edit.kind) {
    case 'record/patch':
      return patchOnBoard(node, edit)
    case 'record/replace': {
      const result = writeRecord(node, recordOf(node.id, edit.scores))
      if (result === 'done' && edit.keep !== null) keepDamaged(node, edit.keep)
      return result
    }
    case 'mark': {
      if (readMark(node).kind === 'newer') return 'newer'
      const same = edit.same === null ? {} : { same: edit.same }
      return writeData(node, 'mark', stamp(node.id, { in: edit.in, ...same })) ? 'done' : 'too long'
    }
    case 'paint':
      return paint(node, edit.colour, edit.evenIfRecoloured)
    case 'restore':
      return restore(node)
    case 'forget': {
      const hadButton = Object.keys(node.getRelaunchData()).length > 0
      if (hadButton) node.setRelaunchData({})
      return forgetData(node, isUnrestored ? 'original' : undefined) || hadButton ? 'done' : 'unchanged'
    }
  }
}

/** Merges into what the card holds at this moment, not into what the plan remembers. */
function patchOnBoard(node: SceneNode, edit: Extract<CardEdit, { kind: 'record/patch' }>): Result {
  const stored = readMilestone(node)
  if (stored.kind === 'newer' || stored.kind === 'damaged') return stored.kind
  const before = stored.kind === 'ok' ? stored.value : recordOf(node.id, edit.base)
  const after = stamp(node.id, patchRecord(before, edit.patch))
  const isSame = stored.kind === 'ok' && sameJson(stored.value, after)
  return isSame ? 'unchanged' : writeRecord(node, after, stored.kind === 'absent')
}

function writeRecord(node: SceneNode, record: Stamped<MilestoneRecord>, isFirst = false): Result {
  if (!writeData(node, 'milestone', record)) return 'too long'
  if (isFirst) node.setRelaunchData(RELAUNCH)
  return 'done'
}
