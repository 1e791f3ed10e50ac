/** The life of the plugin while its panel is open: commands up, news down, the board watched in between. */
import { decide } from './core/decide.ts'
import { diffPlans } from './core/diff.ts'
import { isChange, type Change, type Command, type OpenOn, type Selected } from './core/messages.ts'
import { report } from './core/outcome.ts'
import { clampSize } from './core/panel-size.ts'
import { makePlan, type Plan } from './core/plan.ts'
import { isScored } from './core/progress.ts'
import { sameJson } from './core/same-json.ts'
import { apply } from './board/apply.ts'
import { follow } from './board/follow.ts'
import { rereadPage, snapshotOf, type LiveBoard } from './board/live.ts'
import { rereadParts } from './board/reread.ts'
import { scan } from './board/scan.ts'
import { readSelection, selectCards, showCards } from './board/selection.ts'
import { every } from './clock.ts'
import { followMoves, watchMoves } from './moves.ts'
import { keepSize, knowsPage, readSize, rememberPage } from './prefs.ts'
import type { Work } from './slices.ts'
import { onCommand, openPanel, resizePanel, tell } from './ui-port.ts'

/** Page data may raise no event (figjam-runtime facts, 3): asked for this often, in ms. */
const PAGE_POLL = 2000

/** One page while the panel shows it. */
interface Session {
  readonly board: LiveBoard
  /** The plan as the panel knows it. */
  plan: Plan
  selection: readonly Selected[]
  readonly isInherited: boolean
  /** What was done here and what the plan said before, so that undo can say what it took back. */
  readonly done: { readonly said: string; readonly before: Plan }[]
}

const NOT_OURS = 'Undo: it changed no score and no colour.'

/** FigJam undoes the person’s last step, whoever’s hands made it; ours is known by the plan it leads back to. */
function tookBack({ plan, done }: Session): string {
  const last = done[done.length - 1]
  if (last === undefined || !sameJson(last.before, plan)) return 'Took back the last step on the board.'
  done.pop()
  return `Took back: ${last.said}`
}

export async function runPanel(on: OpenOn): Promise<void> {
  let size = await readSize()
  let session: Session | null = null
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
    session = null
    const page = figma.currentPage
    const { board, isWhole } = await scan(page, workOn('Reading the board'))
    const plan = makePlan(snapshotOf(board))
    const hasScores = plan.milestones.some(({ scores }) => isScored(scores))
    const isInherited = hasScores && !(await knowsPage(page))
    session = { board, plan, selection: readSelection(board, plan), isInherited, done: [] }
    if (isReady) tellWhole(session)
    const said = 'Stopped. The list holds what was read so far.'
    if (!isWhole) tell({ type: 'command/done', n: 0, said, isTrouble: true })
  }

  const tellWhole = ({ plan, selection, isInherited }: Session): void =>
    tell({ type: 'plan/whole', plan, selection, isInherited })

  /** Tells the panel what differs from what it knows; false, and nothing said, when nothing does. */
  const publish = (answers: number | null): boolean => {
    if (session === null) return false
    const plan = makePlan(snapshotOf(session.board))
    const change = diffPlans(session.plan, plan)
    session.plan = plan
    if (change !== null) tell({ type: 'plan/changed', answers, ...change })
    publishSelection()
    return change !== null
  }

  const publishSelection = (): void => {
    if (session === null) return
    const selection = readSelection(session.board, session.plan)
    if (sameJson(selection, session.selection)) return
    session.selection = selection
    tell({ type: 'selection/changed', selection })
  }

  /** `seen` is the page the panel showed when the command was given: it is meant for no other. */
  const carryOut = async (change: Change, seen: Session | null): Promise<void> => {
    const { n } = change
    if (session === null || session !== seen) {
      const why = seen === null ? 'The board is still being read.' : 'Another page was opened meanwhile.'
      tell({ type: 'command/done', n, said: `${why} Nothing was changed; try again.`, isTrouble: true })
      return
    }
    const { board, plan: before } = session
    const decision = decide(snapshotOf(board), before, change)
    if (decision.kind === 'refused') {
      tell({ type: 'command/done', n, said: decision.why, isTrouble: true })
      return
    }
    const applied = await apply(board, before, decision.edits, workOn('Working on the board'))
    const outcome = { ...applied, left: [...decision.left, ...applied.left] }
    const isChanged = publish(n)
    const answer = report(change, { before, after: session.plan }, outcome)
    if (isChanged) session.done.push({ said: answer.said, before })
    tell({ type: 'command/done', n, ...answer })
    if (outcome.isReadOnly) tell({ type: 'access/changed', canWrite: false })
    else await rememberPage(board.page)
  }

  const handle = (command: Command): void => {
    if (isChange(command)) {
      const seen = session
      enqueue(() => carryOut(command, seen), command.n)
      return
    }
    switch (command.type) {
      case 'panel/ready':
        isReady = true
        tell({ type: 'panel/opened', on, isFolded })
        if (session !== null) tellWhole(session)
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
        if (session !== null) showCards(session.board, command.cards)
        break
      case 'cards/select':
        if (session === null) break
        selectCards(session.board, command.cards)
        // The board now shows what the panel does: no news. A later selectionchange says the same.
        session.selection = readSelection(session.board, session.plan)
        break
      case 'scores/keep':
        enqueue(() => (session === null ? undefined : rememberPage(session.board.page)))
        break
      case 'history/undo':
        enqueue(undo)
        break
      case 'work/cancel':
        isCancelled = true
        break
    }
  }

  const moves = watchMoves((cards, isAnyGone) =>
    enqueue(async () => {
      if (session === null) return
      const { board, plan } = session
      await apply(board, plan, followMoves(board, plan, cards, isAnyGone), workOn('Tidying badges'))
      publish(null)
    }),
  )

  /** Undo may take back plugin data without an event (figjam-runtime facts, 3), so what carries any is re-read. */
  const undo = (): void => {
    figma.triggerUndo()
    if (session === null) return
    const { board } = session
    rereadParts(board, Array.from(board.carriers), new Set(['data', 'fill']))
    rereadPage(board)
    const isChanged = publish(null)
    tell({ type: 'command/done', n: 0, said: isChanged ? tookBack(session) : NOT_OURS, isTrouble: false })
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
      if (session === null) return
      await follow(session.board, changes, workOn('Reading what changed', false))
      rereadPage(session.board)
      publish(null)
      moves.note(session.board, session.plan, changes)
    })
  }

  let watched = figma.currentPage
  watched.on('nodechange', onNodeChange)
  figma.on('currentpagechange', () => {
    watched.off('nodechange', onNodeChange)
    watched = figma.currentPage
    watched.on('nodechange', onNodeChange)
    moves.forget()
    session = null
    enqueue(openPage)
  })
  figma.on('selectionchange', () => enqueue(publishSelection))
  every(PAGE_POLL, () => {
    if (session !== null && rereadPage(session.board)) publish(null)
  })
  onCommand(handle)
  enqueue(openPage)
}
