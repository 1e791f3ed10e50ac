/** The one writer: carries out a list of edits as one undo step, does what can be done and says what could not. */
import type { Edit } from '../core/edit.ts'
import type { Left, Outcome, Why } from '../core/outcome.ts'
import { patchRecord, recordOf, type MilestoneRecord } from '../core/record.ts'
import { sameJson } from '../core/same-json.ts'
import { isSessionEdit, type SessionEdit } from '../core/session/edit.ts'
import { VERSION } from '../core/stored.ts'
import { nameOf } from '../core/text.ts'
import { inSlices, QUIETLY, type Work } from '../slices.ts'
import { applyToPage } from './apply-page.ts'
import { forgetData, keepDamaged, readMark, readMilestone, writeData } from './data.ts'
import { isGone, isReadOnly } from './gone.ts'
import { rereadPage, type LiveBoard } from './live.ts'
import { openNewCards, type NewCards } from './new-cards.ts'
import { paint, restore, type Result } from './paint.ts'
import { drop, noteCarrier, rereadParts } from './reread.ts'
import { readNodes } from './scan.ts'
import { applySession } from './session-write.ts'

/** The command behind the relaunch button that scored cards carry (manifest, `relaunchButtons`). */
const RELAUNCH = { score: '' }

/** What was written is read again, also after a Cancel. */
const NEVER = (): boolean => false

/** What a command can change of a card. */
const DATA_AND_FILL = new Set(['data', 'fill'] as const)

export interface Manner {
  /** What follows from the board as it then is, to be written in the same step (DESIGN §8). */
  readonly derive?: (() => readonly Edit[]) | undefined
  /** Nobody asked for this just now: it becomes part of the next step, and no step of its own. */
  readonly isAside?: boolean
}

export async function apply(
  board: LiveBoard,
  edits: readonly Edit[],
  work: Work,
  { derive, isAside = false }: Manner = {},
): Promise<Outcome> {
  const tally = new Tally(board)
  const newCards = openNewCards(board, edits)
  const outcome = { isCancelled: false, isReadOnly: false }
  const carryOut = async (asked: Edit): Promise<void> => {
    const edit = withIds(asked, newCards)
    tally.note(edit, await applyOne(board, edit, tally, newCards))
  }
  const look = async (): Promise<void> => {
    await readNew(board, newCards)
    const touched = tally.takeTouched()
    await inSlices(touched, (id) => rereadParts(board, [id], DATA_AND_FILL), { ...work, isCancelled: NEVER })
    rereadPage(board)
  }
  try {
    outcome.isCancelled = !(await inSlices(edits, carryOut, work))
    if (derive !== undefined) {
      await look()
      for (const edit of derive()) await carryOut(edit)
    }
  } catch (error) {
    if (!isReadOnly(error)) throw error
    outcome.isReadOnly = true
  } finally {
    if (tally.isDirty && !isAside) figma.commitUndo()
    await look()
  }
  return { ...tally.lists(), created: newCards.made.map(({ id }) => id), ...outcome }
}

/** Cards made just now are read before anybody asks, and shown: free space may be far from where people look. */
async function readNew(board: LiveBoard, { made }: NewCards): Promise<void> {
  if (made.length > 0) figma.viewport.scrollAndZoomIntoView([...made])
  for (const node of made) noteCarrier(board, node.id, node)
  await readNodes(board, made, QUIETLY)
}

/** Keeps what came of each edit. */
class Tally {
  readonly board: LiveBoard
  #touched = new Set<string>()
  isDirty = false
  recorded = new Set<string>()
  painted = new Set<string>()
  restored = new Set<string>()
  left: Left[] = []

  constructor(board: LiveBoard) {
    this.board = board
  }

  note(edit: Edit, result: Result): void {
    const id = nodeOf(edit)
    // These have written, too: the card keeps its new colour and loses our note; or it wears the old one but not exactly.
    const hasWritten =
      result === 'done' || result === 'recoloured' || result === 'not restored' || result === 'text colour back'
    if (hasWritten) {
      this.isDirty = true
      if (id !== null) this.#touched.add(id)
    }
    if (result === 'done' || result === 'unchanged') this.#count(edit, id, result)
    else this.#leave(edit, result)
  }

  /** The nodes written since this was last asked. */
  takeTouched(): string[] {
    const touched = Array.from(this.#touched)
    this.#touched.clear()
    return touched
  }

  /** Whether a card could not be given back what it wore: then what we kept of it stays. */
  isUnrestored(id: string): boolean {
    return this.left.some(({ card, why }) => card === id && why !== 'recoloured')
  }

  lists(): Pick<Outcome, 'recorded' | 'painted' | 'restored' | 'left'> {
    const { recorded, painted, restored, left } = this
    return { recorded: Array.from(recorded), painted: Array.from(painted), restored: Array.from(restored), left }
  }

  #count({ kind }: Edit, id: string | null, result: Result): void {
    if (id === null) return
    if (kind === 'paint') this.painted.add(id)
    else if (kind === 'restore' && result === 'done') this.restored.add(id)
    else if (kind !== 'restore' && (kind !== 'forget' || result === 'done')) this.recorded.add(id)
  }

  #leave(edit: Edit, why: Why): void {
    const id = nodeOf(edit)
    if (why === 'gone' && id !== null) drop(this.board, id)
    const card = id ?? ''
    if (this.left.some((other) => other.card === card && other.why === why)) return
    this.left.push({ card, name: isSessionEdit(edit) ? 'the session' : nameOnBoard(this.board, card), why })
  }
}

/** Cards made by this very list of edits are called by their ids from here on, also as dependencies. */
function withIds(edit: Edit, { idOf }: NewCards): Edit {
  if (edit.kind === 'paint') return { ...edit, card: idOf(edit.card) }
  if (edit.kind !== 'record/patch') return edit
  const addDependencies = edit.patch.addDependencies?.map((item) => ('card' in item ? { card: idOf(item.card) } : item))
  const patch = addDependencies === undefined ? edit.patch : { ...edit.patch, addDependencies }
  return { ...edit, card: idOf(edit.card), patch }
}

async function applyOne(board: LiveBoard, edit: Edit, tally: Tally, newCards: NewCards): Promise<Result> {
  if (isSessionEdit(edit)) return unlessRefused(edit, () => applySession(board, edit))
  if (edit.kind === 'page/looks' || edit.kind === 'page/paint') return applyToPage(board, edit)
  if (edit.kind === 'card/create') return newCards.create(edit)
  if (edit.kind === 'handover/put') return newCards.putHandover(edit)
  const id = nodeOf(edit) ?? ''
  if (edit.kind === 'forget' && id === board.page.id) return forgetData(board.page) ? 'done' : 'unchanged'
  const node = board.nodes.get(id) ?? (await nodeById(id))
  if (node === null) return 'gone'
  return unlessRefused(edit, () => applyToNode(node, edit, tally))
}

async function unlessRefused(edit: Edit, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    if (isGone(error)) return 'gone'
    if (isReadOnly(error)) throw error
    // One card that FigJam refuses does not cost the others.
    console.error(`OKRA Milestones: ${edit.kind} on ${nodeOf(edit) ?? 'the page'}: ${String(error)}`)
    return 'failed'
  }
}

async function nodeById(id: string): Promise<SceneNode | null> {
  const node = await figma.getNodeByIdAsync(id)
  return node === null || node.type === 'PAGE' || node.type === 'DOCUMENT' ? null : node
}

type NodeEdit = Exclude<Edit, SessionEdit | { kind: 'page/looks' | 'page/paint' | 'card/create' | 'handover/put' }>

async function applyToNode(node: SceneNode, edit: NodeEdit, tally: Tally): Promise<Result> {
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
      return writeData(node, 'mark', { v: VERSION, at: node.id, in: edit.in, ...same }) ? 'done' : 'too long'
    }
    case 'paint':
      return paint(node, edit.colour, edit.evenIfRecoloured)
    case 'restore':
      return restore(node)
    case 'made/remove':
      node.remove()
      return 'done'
    case 'forget': {
      const hadButton = Object.keys(node.getRelaunchData()).length > 0
      if (hadButton) node.setRelaunchData({})
      return forgetData(node, tally.isUnrestored(node.id) ? 'original' : undefined) || hadButton ? 'done' : 'unchanged'
    }
  }
}

/** Merges into what the card holds at this moment, not into what the plan remembers. */
function patchOnBoard(node: SceneNode, edit: Extract<Edit, { kind: 'record/patch' }>): Result {
  const stored = readMilestone(node)
  if (stored.kind === 'newer' || stored.kind === 'damaged') return stored.kind
  const before = stored.kind === 'ok' ? stored.value : recordOf(node.id, edit.base)
  const after = { ...patchRecord(before, edit.patch), at: node.id }
  const isSame = stored.kind === 'ok' && sameJson(stored.value, after)
  return isSame ? 'unchanged' : writeRecord(node, after, stored.kind === 'absent')
}

function writeRecord(node: SceneNode, record: MilestoneRecord, isFirst = false): Result {
  if (!writeData(node, 'milestone', record)) return 'too long'
  if (isFirst) node.setRelaunchData(RELAUNCH)
  return 'done'
}

function nodeOf(edit: Edit): string | null {
  if (isSessionEdit(edit)) return null
  switch (edit.kind) {
    case 'page/looks':
    case 'page/paint':
    case 'card/create':
      return null
    case 'forget':
    case 'made/remove':
      return edit.node
    case 'handover/put':
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
