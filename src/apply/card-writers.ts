/** Carries out edits of one card: its record, marks, colours, and taking all of it away. */
import { fillTarget } from '../board/fill-target.ts'
import type { OwnWrites } from '../board/own-writes.ts'
import type { Wrote } from '../board/echoes.ts'
import { paint, restore, type Result } from '../board/paint-card.ts'
import { wearerOf } from '../board/wearer.ts'
import type { CardEdit, EditOf } from '../core/edit/index.ts'
import { firstFill } from '../core/find/index.ts'
import type { Card } from '../core/plan/index.ts'
import {
  asRead,
  asWritten,
  patchRecord,
  recordOf,
  scoresOf,
  writesOf,
  stamp,
  writeStored,
  type Fellows,
  type MilestoneRecord,
  type Original,
  type Stamped,
  type Stored,
} from '../core/record/index.ts'
import { forgetData, keepDamaged, readMark, readMilestone, readOriginal, writeData } from '../doors/plugin-data.ts'
import { layOut } from '../made/lay-out.ts'

/** The command behind the relaunch button that scored cards carry (manifest, `relaunchButtons`). */
const RELAUNCH = { score: '' }

export interface Known {
  /** The card could not be given back what it wore, so what we kept of it stays. */
  readonly isUnrestored: boolean
  /** What this plugin wrote just now. */
  readonly own: OwnWrites
  /** The card as it was last read; undefined for what is none yet. */
  readonly card: Card | undefined
  /** To be told what a card that is one node says after a write: then it is not read again. */
  readonly wrote: (texts: Wrote['texts'], now: Pick<Card, 'fill'> | null) => void
  /** The other cards of the page, for the ids in records. */
  readonly fellows: Fellows
}

type Writers = {
  readonly [Kind in CardEdit['kind']]: (node: SceneNode, edit: EditOf<Kind>, known: Known) => Result | Promise<Result>
}

export const CARD_WRITERS: Writers = {
  'record/patch': patchOnBoard,
  'record/replace': replaceOnBoard,
  mark: (node, { in: isIn, same }) => {
    if (readMark(node).kind === 'newer') return 'newer'
    const value = { in: isIn, ...(same === null ? {} : { same }) }
    return writeData(node, 'mark', stamp(node.id, value)) ? 'done' : 'too long'
  },
  paint: async (node, { card, colour, evenIfRecoloured }, { own, card: before, wrote }) => {
    const wearer = wearerOf(node, before)
    const kept: { original: Original | null } = { original: null }
    const result = await paint(wearer, colour, {
      evenIfRecoloured,
      note: (painted, original) => {
        kept.original = original
        own.notePaint(painted, { card, colour, original })
      },
    })
    if (result === 'done' && wearer.card !== null && kept.original !== null)
      wrote({ original: writeStored(kept.original) }, { fill: { kind: 'solid', hex: colour } })
    return result
  },
  restore: async (node, _, { own, card, wrote }) => {
    const wearer = wearerOf(node, card)
    own.forgetPaint(wearer.targetId)
    const kept: { fill: Card['fill'] | null } = { fill: null }
    const result = await restore(wearer, ({ fills }) => {
      kept.fill = firstFill(fills)
    })
    if (result === 'done' && wearer.card !== null && kept.fill !== null) wrote({ original: '' }, { fill: kept.fill })
    return result
  },
  'original/keep': (node, { original }) => {
    const target = fillTarget(node) ?? node
    const { kind } = readOriginal(target)
    if (kind === 'newer') return 'saved colours newer'
    return writeData(target, 'original', stamp(target.id, original)) ? 'done' : 'too long'
  },
  forget: (node, _, { isUnrestored }) => {
    const hadButton = Object.keys(node.getRelaunchData()).length > 0
    if (hadButton) node.setRelaunchData({})
    return forgetData(node, isUnrestored ? 'original' : undefined) || hadButton ? 'done' : 'unchanged'
  },
}

/** Merges into what the card holds at this moment, not into what the plan remembers. */
function patchOnBoard(node: SceneNode, edit: EditOf<'record/patch'>, { fellows, own, wrote }: Known): Result {
  const stored = readMilestone(node)
  if (stored.kind === 'newer' || stored.kind === 'damaged') return stored.kind
  const { id } = node
  const before = stored.kind === 'ok' ? asRead(stored.value, id, fellows) : recordOf(id, edit.base)
  const after = patchRecord(before, edit.patch)
  if (stored.kind === 'ok' && after === before && before.at === id)
    // Said again, also where FigJam refused the button.
    return Object.keys(node.getRelaunchData()).length > 0 ? 'unchanged' : putButton(node)
  const isFirst = stored.kind === 'absent'
  const apart = isFirst ? fellows.carrying(id) : []
  const tab = own.tab()
  const record = asWritten(own.count(id, after), id, fellows)
  const whole = apart.length === 0 ? record : { ...record, apart: Array.from(apart) }
  const result = writeRecord(node, whole, isFirst)
  if (result === 'done') {
    own.noteScore(id, { tab, n: writesOf(record, tab), patch: edit.patch, before: scoresOf(before) })
    wrote({ milestone: writeStored(whole) }, null)
  }
  return result
}

function replaceOnBoard(
  node: SceneNode,
  { scores, keep, was }: EditOf<'record/replace'>,
  { fellows, own }: Known,
): Result {
  const { id } = node
  const stored = readMilestone(node)
  const known = was === undefined ? knownAs(stored, id) : was
  const { writes } = stored.kind === 'ok' ? stored.value : {}
  const fresh = {
    ...recordOf(id, scores),
    ...(known === null ? {} : { was: known }),
    ...(writes === undefined ? {} : { writes }),
  }
  const record = own.count(id, fresh)
  own.forgetScores(id)
  // First of all: refused, the record can still be read for what it says.
  if (keep !== null) keepDamaged(node, keep)
  return writeRecord(node, asWritten(record, id, fellows))
}

/** The id by which other cards know this one from elsewhere. */
function knownAs(stored: Stored<MilestoneRecord>, id: string): string | null {
  if (stored.kind !== 'ok') return null
  return stored.value.at === id ? (stored.value.was ?? null) : stored.value.at
}

function writeRecord(node: SceneNode, record: Stamped<MilestoneRecord>, isFirst = false): Result {
  if (!writeData(node, 'milestone', record)) return 'too long'
  return isFirst ? putButton(node) : 'done'
}

/** The record is there either way. */
function putButton(node: SceneNode): Result {
  return layOut(() => node.setRelaunchData(RELAUNCH)) ? 'done' : 'unfinished'
}
