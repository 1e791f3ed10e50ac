/** The life of the plugin while its panel is open: commands up, news down, the board watched in between. */
import { apply } from '../apply/apply.ts'
import { follow } from '../board/follow.ts'
import type { LiveBoard } from '../board/live-board.ts'
import { rereadPage, snapshotOf } from '../board/live.ts'
import { rereadParts } from '../board/reread.ts'
import { scan } from '../board/scan.ts'
import { readSelection, selectCards, showCards } from '../board/selection.ts'
import { clampSize, sameJson } from '../core/base/index.ts'
import {
  decide,
  isChange,
  isSessionChange,
  report,
  type Change,
  type Command,
  type OpenOn,
  type Selected,
} from '../core/command/index.ts'
import type { Edit } from '../core/edit/index.ts'
import { makePlan } from '../core/edit/index.ts'
import { diffPlans, type Plan } from '../core/plan/index.ts'
import { chance } from '../doors/chance.ts'
import { every, nextTurn } from '../doors/clock.ts'
import { readHere } from '../doors/people.ts'
import { keepSize, readSeat, readSize } from '../doors/prefs.ts'
import type { Work } from '../doors/slices.ts'
import { onCommand, openPanel, resizePanel, tell } from '../doors/ui-port.ts'
import { rereadBallots } from '../session/ballot-node.ts'
import { makeLeading } from '../session/leading.ts'
import { makeLiveSession, type LiveSession } from '../session/live.ts'
import { followMoves, watchMoves } from './moves.ts'

/** Page data may raise no event, nor do people who come and go (figjam-runtime facts, 3, 9): asked this often, in ms. */
const PAGE_POLL = 2000

/** One page while the panel shows it. */
interface OpenPage {
  readonly board: LiveBoard
  readonly session: LiveSession
  /** The plan as the panel knows it. */
  plan: Plan
  selection: readonly Selected[]
  /** What was done here and what the plan said before, so that undo can say what it took back. */
  readonly done: { readonly said: string; readonly before: Plan }[]
}

const NOT_OURS = 'Undo: it changed no score and no colour.'

/** FigJam undoes the person’s last step, whoever’s hands made it; ours is known by the plan it leads back to. */
function tookBack({ plan, done }: OpenPage): string {
  const last = done[done.length - 1]
  if (last === undefined || !sameJson(last.before, plan)) return 'Took back the last step on the board.'
  done.pop()
  return `Took back: ${last.said}`
}

export async function runPanel(on: OpenOn): Promise<void> {
  let size = await readSize()
  const seat = await readSeat(readHere().me.id, chance)
  let open: OpenPage | null = null
  let isCancelled = false
  let isReady = false
  let isFolded = false
  openPanel(size)

  /** Work a person may cancel, unless it only follows what happened anyway. */
  const workOn = (what: string, canCancel = true): Work => {
    isCancelled = false
    return {
      isCancelled: () => canCancel && isCancelled,
      onProgress: (done, of) => tell({ type: 'work/progress', what, done, of }),
      onEnd: () => tell({ type: 'work/ended' }),
    }
  }

  // One thing at a time: a command, a batch of changes, a scan. Cancel goes past the queue.
  let queue: Promise<void> = Promise.resolve()
  const enqueue = (task: () => void | Promise<void>, n = 0): void => {
    queue = queue.then(task).catch((error: unknown) => {
      console.error('OKRA Milestones:', String(error))
      const said = 'That did not work, and nothing more was changed. Undo takes back what was; then try again.'
      tell({ type: 'command/done', n, said, isTrouble: true })
    })
  }

  const openPage = async (): Promise<void> => {
    open = null
    const page = figma.currentPage
    const { board, isWhole } = await scan(page, workOn('Reading the board'))
    const snapshot = snapshotOf(board)
    const plan = makePlan(snapshot)
    const session = makeLiveSession(seat)
    session.look(snapshot)
    open = { board, session, plan, selection: readSelection(board, plan), done: [] }
    leading.start()
    if (isReady) tellWhole(open)
    const said = 'Stopped. The list holds what was read so far.'
    if (!isWhole) tell({ type: 'command/done', n: 0, said, isTrouble: true })
  }

  const tellWhole = ({ plan, selection }: OpenPage): void => {
    tell({ type: 'plan/whole', plan, selection })
    leading.tellAll()
  }

  /** Tells the panel what differs from what it knows; false, and nothing said of the plan, when nothing does. */
  const publish = (answers: number | null): boolean => {
    if (open === null) return false
    const snapshot = snapshotOf(open.board)
    const plan = makePlan(snapshot)
    const change = diffPlans(open.plan, plan)
    open.plan = plan
    open.session.look(snapshot)
    if (change !== null) tell({ type: 'plan/changed', answers, ...change })
    leading.tell()
    publishSelection()
    return change !== null
  }

  const publishSelection = (): void => {
    if (open === null) return
    const selection = readSelection(open.board, open.plan)
    if (sameJson(selection, open.selection)) return
    open.selection = selection
    tell({ type: 'selection/changed', selection })
  }

  const followFor =
    ({ board, session }: OpenPage) =>
    (): readonly Edit[] => {
      const snapshot = snapshotOf(board)
      session.look(snapshot)
      return session.derive(snapshot, makePlan(snapshot))
    }

  /** `seen` is the page the panel showed when the command was given: it is meant for no other. */
  const carryOut = async (change: Change, seen: OpenPage | null): Promise<void> => {
    const { n } = change
    if (open === null || open !== seen) {
      const why = seen === null ? 'The board is still being read.' : 'Another page was opened meanwhile.'
      tell({ type: 'command/done', n, said: `${why} Nothing was changed; try again.`, isTrouble: true })
      return
    }
    const { board, session, plan: before } = open
    if (change.type === 'round/reveal' || change.type === 'session/end') {
      // Votes and proposals that are on the board already and of which no event was heard yet.
      rereadBallots(board)
      session.look(snapshotOf(board))
    }
    const snapshot = snapshotOf(board)
    const decision = decide(snapshot, before, change, session.live())
    if (decision.kind === 'refused') {
      tell({ type: 'command/done', n, said: decision.why, isTrouble: true })
      return
    }
    const followUp = leading.prepare(change)
    const isLed = isSessionChange(change) || session.isMine(snapshot)
    const manner = { follow: isLed ? followFor(open) : undefined }
    const applied = await apply(board, before, decision.edits, workOn('Working on the board'), manner)
    const outcome = { ...applied, left: [...decision.left, ...applied.left] }
    const isChanged = publish(n)
    followUp()
    const answer = report(change, { before, after: open.plan }, outcome)
    if (isChanged && answer.said !== null) open.done.push({ said: answer.said, before })
    tell({ type: 'command/done', n, ...answer })
    if (outcome.isReadOnly) tell({ type: 'access/changed', canWrite: false })
  }

  const leading = makeLeading({
    page: () => open,
    write: (decideEdits) =>
      enqueue(async () => {
        if (open === null) return
        const edits = decideEdits(open)
        if (edits.length === 0) return
        await apply(open.board, open.plan, edits, workOn('Working on the board'), { isAside: true })
        publish(null)
      }),
    tell,
    showCard: (card) => {
      if (open === null) return
      select([card])
      showCards(open.board, [card])
    },
  })

  /** The board then shows what the panel does: no news. A later selectionchange says the same. */
  const select = (cards: readonly string[]): void => {
    if (open === null) return
    selectCards(open.board, cards)
    open.selection = readSelection(open.board, open.plan)
  }

  const handle = (command: Command): void => {
    if (isChange(command)) {
      const seen = open
      enqueue(() => carryOut(command, seen), command.n)
      return
    }
    switch (command.type) {
      case 'panel/ready':
        isReady = true
        tell({ type: 'panel/opened', on, isFolded })
        if (open !== null) tellWhole(open)
        break
      case 'panel/resize':
        size = clampSize(command)
        resizePanel(size, isFolded)
        enqueue(() => keepSize(size))
        break
      case 'panel/fold':
        isFolded = command.isFolded
        resizePanel(size, isFolded)
        break
      case 'cards/show':
        if (open !== null) showCards(open.board, command.cards)
        break
      case 'cards/select':
        select(command.cards)
        break
      case 'history/undo':
        enqueue(undo)
        break
      case 'work/cancel':
        isCancelled = true
        break
      case 'clock/start':
      case 'clock/pause':
      case 'clock/more':
        enqueue(() => leading.clock(command))
        break
    }
  }

  const moves = watchMoves((cards, isAnyGone) =>
    enqueue(async () => {
      if (open === null) return
      const { board, plan } = open
      await apply(board, plan, followMoves(board, plan, cards, isAnyGone), workOn('Tidying badges'))
      publish(null)
    }),
  )

  /** Undo may take back plugin data without an event (figjam-runtime facts, 3), so what carries any is re-read. */
  const undo = (): void => {
    figma.triggerUndo()
    if (open === null) return
    const { board } = open
    rereadParts(board, Array.from(board.carriers), new Set(['data', 'fill']))
    rereadPage(board)
    const isChanged = publish(null)
    tell({ type: 'command/done', n: 0, said: isChanged ? tookBack(open) : NOT_OURS, isTrouble: false })
  }

  // Changes that arrive while something else is under way are followed together.
  let unseen: NodeChange[] = []
  const onNodeChange = ({ nodeChanges }: NodeChangeEvent): void => {
    const isQueued = unseen.length > 0
    unseen.push(...nodeChanges)
    if (isQueued) return
    enqueue(async () => {
      const changes = unseen
      unseen = []
      if (open === null) return
      await follow(open.board, changes, workOn('Reading what changed', false))
      rereadPage(open.board)
      publish(null)
      moves.note(open.board, open.plan, changes)
    })
  }

  let watched = figma.currentPage
  watched.on('nodechange', onNodeChange)
  figma.on('currentpagechange', () => {
    watched.off('nodechange', onNodeChange)
    watched = figma.currentPage
    watched.on('nodechange', onNodeChange)
    moves.forget()
    open = null
    // What the panel has sent by now is meant for the page it still shows: it arrives first, and at no page.
    enqueue(nextTurn)
    enqueue(openPage)
  })
  figma.on('selectionchange', () => enqueue(publishSelection))
  every(PAGE_POLL, () => {
    if (open === null) return
    if (rereadPage(open.board)) publish(null)
    else leading.tell()
  })
  onCommand(handle)
  enqueue(openPage)
}
