/** The one writer: carries out a list of edits as one undo step, does what can be done and says what could not. */
import { isGone, isReadOnly } from '../board/gone.ts'
import type { LiveBoard } from '../board/live-board.ts'
import { rereadPage, snapshotOf } from '../board/live.ts'
import { noteCarrier, rereadParts } from '../board/reread.ts'
import { readNodes } from '../board/scan.ts'
import {
  makePlan,
  derive,
  deriveLegend,
  isOfMade,
  isOfPage,
  isSessionEdit,
  type CardEdit,
  type Edit,
  type Outcome,
} from '../core/edit/index.ts'
import { fellowsAmong } from '../core/find/index.ts'
import type { Plan } from '../core/plan/index.ts'
import type { Fellows } from '../core/record/index.ts'
import { forgetData } from '../doors/plugin-data.ts'
import { inSlices, QUIETLY, type Work } from '../doors/slices.ts'
import { openWorkshop, type Workshop } from '../made/workshop.ts'
import { applySession } from '../session/write.ts'
import { applyToCard } from './card.ts'
import { applyToMade, type MadeResult } from './made.ts'
import { openNewCards, type NewCards } from './new-cards.ts'
import { applyToPage } from './page.ts'
import { nodeOf, openTally, type Tally } from './tally.ts'

/** What was written is read again, and followed to its end, also after a Cancel. */
const NEVER = (): boolean => false

/** What a command can change of a card. */
const DATA_AND_FILL = new Set(['data', 'fill'] as const)

/** What carrying out one list of edits shares. */
interface Job {
  readonly board: LiveBoard
  readonly tally: Tally
  readonly newCards: NewCards
  readonly shop: Workshop
  /** Who is who among the cards, as the list of edits found them. */
  readonly fellows: Fellows
}

export interface Manner {
  /** What else follows from the board as it then is, to be written in the same step (DESIGN §8). */
  readonly follow?: (() => readonly Edit[]) | undefined
  /** Nobody asked for this just now: it becomes part of the next step, and no step of its own. */
  readonly isAside?: boolean
}

/** Carries out what a command asks, then what follows from it for the things we made (derive.ts). */
export async function apply(
  board: LiveBoard,
  before: Plan,
  edits: readonly Edit[],
  work: Work,
  { follow, isAside = false }: Manner = {},
): Promise<Outcome> {
  const shop = openWorkshop(board)
  const newCards = openNewCards(board, edits, shop.fonts)
  const fellows = fellowsAmong(Array.from(board.cards.values()), newCards.texts)
  const job: Job = { board, tally: openTally(board), newCards, shop, fellows }
  const { tally } = job
  const toTheEnd: Work = { ...work, isCancelled: NEVER }
  const outcome = { isCancelled: false, isReadOnly: false }
  const carryOut = (list: readonly Edit[], how: Work) =>
    inSlices(
      list,
      async (asked) => {
        const edit = withIds(asked, newCards)
        tally.note(edit, await applyOne(job, edit, how))
      },
      how,
    )
  const reread = async (): Promise<void> => {
    await readNew(board, newCards)
    const touched = tally.takeTouched()
    await inSlices(touched, (id) => rereadParts(board, [id], DATA_AND_FILL), toTheEnd)
    rereadPage(board)
  }
  try {
    const isWhole = await carryOut(edits, work)
    await reread()
    const snapshot = snapshotOf(board)
    const followed = [...derive(before, makePlan(snapshot), snapshot), ...(follow?.() ?? [])]
    // What was done before Cancel is followed to its end: nothing is left half true.
    const isFollowed = await carryOut(followed, isWhole ? work : toTheEnd)
    if (followed.length > 0) await reread()
    const followedBoard = snapshotOf(board)
    await carryOut(deriveLegend(makePlan(followedBoard), followedBoard), toTheEnd)
    outcome.isCancelled = !isWhole || !isFollowed || tally.isStopped()
  } catch (error) {
    if (!isReadOnly(error)) throw error
    outcome.isReadOnly = true
  } finally {
    if (tally.isDirty() && !isAside) figma.commitUndo()
    await reread()
  }
  const missingFonts = Array.from(shop.fonts.missing, ([font, texts]) => ({ font, texts }))
  return { ...tally.lists(), created: newCards.made.map(({ id }) => id), missingFonts, ...outcome }
}

/** Cards made just now are read before anybody asks, and shown: free space may be far from where people look. */
async function readNew(board: LiveBoard, { made }: NewCards): Promise<void> {
  const unread = made.filter(({ id }) => !board.nodes.has(id))
  if (unread.length > 0) figma.viewport.scrollAndZoomIntoView(unread)
  for (const node of unread) noteCarrier(board, node.id, node)
  await readNodes(board, unread, QUIETLY)
}

/** Cards made by this very list of edits are called by their ids from here on, also as dependencies. */
function withIds(edit: Edit, { idOf }: NewCards): Edit {
  if (edit.kind !== 'record/patch') return edit
  const addDependencies = edit.patch.addDependencies?.map((item) => ('card' in item ? { card: idOf(item.card) } : item))
  const patch = addDependencies === undefined ? edit.patch : { ...edit.patch, addDependencies }
  return { ...edit, card: idOf(edit.card), patch }
}

async function applyOne(job: Job, edit: Edit, work: Work): Promise<MadeResult> {
  const { board, newCards, shop } = job
  try {
    if (isSessionEdit(edit)) return await applySession(board, edit, shop.fonts)
    if (isOfPage(edit)) return applyToPage(board, edit)
    if (isOfMade(edit)) return await applyToMade(shop, edit, work)
    if (edit.kind === 'card/create') return await newCards.create(edit)
    if (edit.kind === 'handover/put') return await newCards.putHandover(edit, job.fellows)
    return await onCard(job, edit)
  } catch (error) {
    if (isGone(error)) return 'gone'
    if (isReadOnly(error)) throw error
    // One card that FigJam refuses does not cost the others.
    console.error(`OKRA Milestones: ${edit.kind} on ${nodeOf(edit) ?? 'the page'}: ${String(error)}`)
    return 'failed'
  }
}

async function onCard({ board, tally, fellows }: Job, edit: CardEdit): Promise<MadeResult> {
  const id = edit.kind === 'forget' ? edit.node : edit.card
  if (edit.kind === 'forget' && id === board.page.id) return forgetData(board.page) ? 'done' : 'unchanged'
  const node = board.nodes.get(id) ?? (await nodeById(id))
  return node === null ? 'gone' : applyToCard(node, edit, { isUnrestored: tally.isUnrestored(id), fellows })
}

async function nodeById(id: string): Promise<SceneNode | null> {
  const node = await figma.getNodeByIdAsync(id)
  return node === null || node.type === 'PAGE' || node.type === 'DOCUMENT' ? null : node
}
