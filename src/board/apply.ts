/** The one writer: carries out a list of edits as one undo step, does what can be done and says what could not. */
import type { Edit } from '../core/edit.ts'
import type { Outcome, Why } from '../core/outcome.ts'
import { emptyRecord, patchRecord, type MilestoneRecord } from '../core/record.ts'
import { nameOf } from '../core/text.ts'
import { VERSION } from '../core/stored.ts'
import { inSlices, type Work } from '../slices.ts'
import { forgetData, keepDamaged, readMilestone, removeData, writeData } from './data.ts'
import { isGone, isReadOnly } from './gone.ts'
import { rereadPage, type LiveBoard } from './live.ts'
import { paint, restore, type Result } from './paint.ts'
import { rereadParts } from './reread.ts'

/** The command behind the relaunch button that scored cards carry (manifest, `relaunchButtons`). */
const RELAUNCH = { score: '' }

/** What a command can change of a card. */
const DATA_AND_FILL = new Set(['data', 'fill'] as const)

export async function apply(board: LiveBoard, edits: readonly Edit[], work: Work): Promise<Outcome> {
  const written = new Set<string>()
  const left: { card: string; name: string; why: Why }[] = []
  const tally = { painted: 0, restored: 0, isDirty: false }
  const note = (edit: Edit, result: Result): void => {
    const id = idOf(edit)
    if (result === 'done') {
      tally.isDirty = true
      if (id !== null) written.add(id)
      if (edit.kind === 'paint') tally.painted += 1
      if (edit.kind === 'restore') tally.restored += 1
    } else if (result !== 'unchanged' && id !== null) {
      const isKnown = left.some((other) => other.card === id && other.why === result)
      if (!isKnown) left.push({ card: id, name: nameOnBoard(board, id), why: result })
      if (edit.kind === 'restore' && result === 'recoloured') {
        // The card keeps its new colour and loses our note of the old one: a write as well.
        written.add(id)
        tally.isDirty = true
      }
    }
  }
  const outcome = (isCancelled: boolean, isReadOnlyFile: boolean): Outcome => ({
    written: Array.from(written),
    painted: tally.painted,
    restored: tally.restored,
    left,
    isCancelled,
    isReadOnly: isReadOnlyFile,
  })
  try {
    const isWhole = await inSlices(edits, async (edit) => note(edit, await applyOne(board, edit)), work)
    return outcome(!isWhole, false)
  } catch (error) {
    if (!isReadOnly(error)) throw error
    return outcome(false, true)
  } finally {
    if (tally.isDirty) figma.commitUndo()
    rereadParts(board, written, DATA_AND_FILL)
    rereadPage(board)
  }
}

async function applyOne(board: LiveBoard, edit: Edit): Promise<Result> {
  if (edit.kind === 'page/looks' || edit.kind === 'page/paint') return applyToPage(board, edit)
  const id = edit.kind === 'forget' ? edit.node : edit.card
  if (edit.kind === 'forget' && id === board.page.id) return forgetData(board.page) ? 'done' : 'unchanged'
  const node = board.nodes.get(id) ?? (await nodeById(id))
  if (node === null) return 'gone'
  try {
    return await applyToNode(node, edit)
  } catch (error) {
    if (isGone(error)) return 'gone'
    throw error
  }
}

async function nodeById(id: string): Promise<SceneNode | null> {
  const node = await figma.getNodeByIdAsync(id)
  return node === null || node.type === 'PAGE' || node.type === 'DOCUMENT' ? null : node
}

type NodeEdit = Exclude<Edit, { kind: 'page/looks' | 'page/paint' }>

async function applyToNode(node: SceneNode, edit: NodeEdit): Promise<Result> {
  switch (edit.kind) {
    case 'record/patch':
      return patchOnBoard(node, edit)
    case 'record/replace': {
      const result = writeRecord(node, { ...emptyRecord(node.id), ...(edit.scores as object) })
      if (result === 'done' && edit.keep !== null) keepDamaged(node, edit.keep)
      return result
    }
    case 'mark': {
      const same = edit.same === null ? {} : { same: edit.same }
      return writeData(node, 'mark', { v: VERSION, at: node.id, in: edit.in, ...same } as never) ? 'done' : 'too long'
    }
    case 'paint':
      return paint(node, edit.colour, edit.evenIfRecoloured)
    case 'restore':
      return restore(node)
    case 'forget': {
      const hadButton = Object.keys(node.getRelaunchData()).length > 0
      if (hadButton) node.setRelaunchData({})
      return forgetData(node) || hadButton ? 'done' : 'unchanged'
    }
  }
}

/** Merges into what the card holds at this moment, not into what the plan remembers. */
function patchOnBoard(node: SceneNode, edit: Extract<Edit, { kind: 'record/patch' }>): Result {
  const stored = readMilestone(node)
  if (stored.kind === 'newer' || stored.kind === 'damaged') return stored.kind
  const before: MilestoneRecord =
    stored.kind === 'ok' ? stored.value : { ...emptyRecord(node.id), ...(edit.base as object) }
  const after = { ...patchRecord(before, edit.patch), at: node.id }
  const isSame = stored.kind === 'ok' && JSON.stringify(stored.value) === JSON.stringify(after)
  return isSame ? 'unchanged' : writeRecord(node, after, stored.kind === 'absent')
}

function writeRecord(node: SceneNode, record: MilestoneRecord, isFirst = false): Result {
  if (!writeData(node, 'milestone', record)) return 'too long'
  if (isFirst) node.setRelaunchData(RELAUNCH)
  return 'done'
}

function applyToPage(board: LiveBoard, edit: Extract<Edit, { kind: 'page/looks' | 'page/paint' }>): Result {
  const { page } = board
  const at = page.id
  if (edit.kind === 'page/looks') {
    writeData(page, 'looks', { v: VERSION, at, in: edit.in, out: edit.out } as never)
    return 'done'
  }
  if (edit.rule === null) {
    if (board.paint.kind === 'absent') return 'unchanged'
    removeData(page, 'paint')
    return 'done'
  }
  const isOn =
    board.paint.kind === 'ok' && board.paint.value.rule === edit.rule && board.paint.value.scale === edit.scale
  if (isOn) return 'unchanged'
  writeData(page, 'paint', { v: VERSION, at, rule: edit.rule, scale: edit.scale } as never)
  return 'done'
}

function idOf(edit: Edit): string | null {
  switch (edit.kind) {
    case 'page/looks':
    case 'page/paint':
      return null
    case 'forget':
      return edit.node
    case 'mark':
    case 'paint':
    case 'restore':
    case 'record/patch':
    case 'record/replace':
      return edit.card
  }
}

function nameOnBoard(board: LiveBoard, id: string): string {
  const card = board.cards.get(id)
  return card === undefined ? 'the card' : nameOf(card.text, card.said)
}
