/** The one writer: carries out a list of edits as one undo step, does what can be done and says what could not. */
import { readAll } from '../board/bystanders.ts'
import { isReadOnly, isThere } from '../board/gone.ts'
import { rereadPage, type LiveBoard } from '../board/live-board.ts'
import { noteCarrier, rereadParts } from '../board/reread.ts'
import { readNodes } from '../board/read-nodes.ts'
import { see, type Seen } from '../board/see.ts'
import { bringIntoSight } from '../board/sight.ts'
import { rememberStrays } from '../board/strays.ts'
import { takeStrays } from '../board/whole.ts'
import { derive, deriveLegend, purposeOf, type Edit, type Outcome } from '../core/edit/index.ts'
import type { Plan } from '../core/plan/index.ts'
import type { Fellows } from '../core/record/index.ts'
import { inSlices, pauseBefore, QUIETLY, type Work } from '../doors/slices.ts'
import { openWorkshop } from '../made/workshop.ts'
import { applyOne } from './apply-one.ts'
import { openNewCards, type NewCards } from './new-cards.ts'
import { isFinished, openTally } from './tally.ts'
import { aboutEdit, type Job } from './writers.ts'

/** What was written is read again, and followed to its end, also after a Cancel. */
const NEVER = (): boolean => false

/** What a command can change of a card. */
const DATA_AND_FILL = new Set(['data', 'fill'] as const)

export interface Manner {
  /**
   * What else follows from the board as it then is, to be written in the same step (docs/architecture.md, The road of a
   * click).
   */
  readonly follow?: ((seen: Seen) => readonly Edit[]) | undefined
  /** Nobody asked for this just now: it becomes part of the next step, and no step of its own. */
  readonly isAside?: boolean
}

/** What came of a list of edits, and the board as it was left. */
export interface Applied extends Seen {
  readonly outcome: Outcome
}

/** Carries out what a command asks, then what follows from it for the things we made (core/edit/derive.ts). */
export async function apply(
  board: LiveBoard,
  before: Plan,
  edits: readonly Edit[],
  work: Work,
  { follow, isAside = false }: Manner = {},
): Promise<Applied> {
  const shop = openWorkshop(board)
  const newCards = openNewCards(board, edits, shop.fonts)
  const job: Job = {
    board,
    tally: openTally(board, newCards.texts),
    newCards,
    shop,
    fellows: withNew(board.keeper.fellows, newCards),
  }
  const { tally } = job
  const toTheEnd: Work = { ...work, isCancelled: NEVER }
  const end = { isCancelled: false, isReadOnly: false }
  let seen: Seen | null = null
  const carryOut = async (list: readonly Edit[], how: Work, isAsked = false) => {
    // A badge keeps off all words on the page.
    if (list.some(({ kind }) => kind === 'badge')) await readAll(board, QUIETLY)
    return inSlices(
      list,
      async (asked) => {
        if (isOnLackingCard(asked, newCards) || isAfterFailure(asked, isAsked)) return
        const edit = withIds(asked, newCards)
        const result = await applyOne(job, edit, how, isAsked)
        tally.note(edit, aboutEdit(edit), result)
        if (isFinished(result) && shop.fonts.missing.size === 0) board.unfinished.delete(purposeOf(edit))
      },
      how,
    )
  }
  /** What goes with an edit that FigJam refused waits for the next click with it: then all of it is still to be done. */
  const isAfterFailure = (edit: Edit, isAsked: boolean) =>
    ((edit.kind === 'record/patch' || edit.kind === 'cell') && tally.hasFailed(edit.card)) ||
    (isAsked && tally.hasFailed() && (aboutEdit(edit).of === 'session' || isOfVote(edit)))
  /** Is to follow, and is remembered until it did. */
  const expect = (list: readonly Edit[]): readonly Edit[] => {
    for (const edit of list) board.unfinished.set(purposeOf(edit), edit)
    return list
  }
  const deriveFrom = ({ plan, snapshot }: Seen): Edit[] => {
    const unfinished = Array.from(board.unfinished.values())
    board.unfinished.clear()
    return derive(before, plan, snapshot, [...unfinished, ...tally.askedAgain()])
  }
  const reread = async (): Promise<void> => {
    await readNew(board, newCards)
    const touched = tally.takeTouched()
    await inSlices(touched, (id) => void rereadParts(board, [id], DATA_AND_FILL), toTheEnd)
    rereadPage(board)
  }
  let isDerived = false
  board.signed.clear()
  const straysBefore = board.strays.size
  try {
    if (takeStrays(board)) tally.noteWrite()
    // Nobody could ask for these a second time, once the rest of the command is done.
    expect(edits.filter((edit) => MUST_END.has(edit.kind) || isOfVote(edit)))
    const isWhole = await carryOut(edits, work, true)
    // Cancelled, what is not done stays undone.
    if (!isWhole) board.unfinished.clear()
    await reread()
    seen = await see(board)
    await pauseBefore(edits)
    const followed = expect([...deriveFrom(seen), ...(follow?.(seen) ?? [])])
    isDerived = true
    // What was done before Cancel is followed to its end: nothing is left half true.
    const isFollowed = await carryOut(followed, isWhole ? work : toTheEnd)
    if (followed.length > 0) {
      await reread()
      seen = await see(board)
    }
    const legend = deriveLegend(seen.plan, seen.snapshot)
    if (legend.length > 0) seen = null
    await carryOut(expect(legend), toTheEnd)
    end.isCancelled = !isWhole || !isFollowed || tally.isStopped()
  } catch (error) {
    if (!isReadOnly(error)) throw error
    end.isReadOnly = true
    if (!isDerived) {
      await reread()
      const left = await see(board)
      expect([...deriveFrom(left), ...(follow?.(left) ?? [])])
    }
    seen = null
  } finally {
    if (tally.isDirty() && !isAside) figma.commitUndo()
    await reread()
    await rememberStrays(board, straysBefore)
  }
  await pauseBefore(edits)
  const missingFonts = Array.from(shop.fonts.missing, ([font, texts]) => ({ font, texts }))
  const created = newCards.made.filter(isThere).map(({ id }) => id)
  const put = putOn(board, edits, created)
  const isPartial = end.isReadOnly && tally.isDirty()
  const outcome = { ...tally.lists(), created, put, missingFonts, ...end, isPartial }
  return { outcome, ...(seen ?? (await see(board))) }
}

/** What is new on the page itself, or between its cards; badges where they were asked for, not with a card that counts from now on. */
function putOn({ signed, made, nodes }: LiveBoard, edits: readonly Edit[], created: readonly string[]): string[] {
  if (signed.size === 0) return [...created]
  const areBadgesAsked = edits.some(({ kind }) => kind === 'badge')
  const isShown = (what: string | undefined) =>
    what !== undefined && what !== 'ballot' && what !== 'now' && (what !== 'badge' || areBadgesAsked)
  const ours = Array.from(signed).filter((id) => isShown(made.get(id)?.what) && nodes.get(id)?.removed === false)
  return Array.from(new Set([...created, ...ours]))
}

/** Cards made just now are read before anybody asks, and shown: free space may be far from where people look. */
async function readNew(board: LiveBoard, { made }: NewCards): Promise<void> {
  const unread = made.filter((node) => !board.nodes.has(node.id) && isThere(node))
  bringIntoSight(unread)
  for (const node of unread) noteCarrier(board, node.id, node)
  await readNodes(board, unread, QUIETLY, { isAll: true })
}

/** Who is who, cards that are made just now among them. */
function withNew(fellows: Fellows, { texts }: NewCards): Fellows {
  return { ...fellows, nameOf: (id) => fellows.nameOf(id) ?? texts.get(id) ?? null }
}

/** Cards made by this very list of edits are called by their ids from here on, also as dependencies. */
function withIds(edit: Edit, { idOf, isLacking }: NewCards): Edit {
  if (edit.kind !== 'record/patch') return edit
  const addDependencies = edit.patch.addDependencies
    ?.filter((item) => !('card' in item && isLacking(item.card)))
    .map((item) => ('card' in item ? { card: idOf(item.card) } : item))
  const patch = addDependencies === undefined ? edit.patch : { ...edit.patch, addDependencies }
  return { ...edit, card: idOf(edit.card), patch }
}

/** What belongs on a card that could not be made. */
function isOnLackingCard(edit: Edit, { isLacking }: NewCards): boolean {
  return edit.kind === 'record/patch' && isLacking(edit.card)
}

/** Counts of a vote: on no card before it is revealed. */
function isOfVote(edit: Edit): boolean {
  return edit.kind === 'record/patch' && edit.patch.addRounds !== undefined
}

const MUST_END: ReadonlySet<Edit['kind']> = new Set(['ballots/ready', 'paint', 'restore', 'cell', 'connector'])
