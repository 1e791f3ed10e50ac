/** The life of the plugin while its panel is open: commands up, news down, the board watched in between. */
import { decide } from './core/decide.ts'
import { diffPlans } from './core/diff.ts'
import { isChange, type Change, type Command, type OpenOn, type Selected } from './core/messages.ts'
import { report } from './core/outcome.ts'
import { makePlan, type Plan } from './core/plan.ts'
import { isScored } from './core/progress.ts'
import { apply } from './board/apply.ts'
import { follow } from './board/follow.ts'
import { rereadPage, snapshotOf, type LiveBoard } from './board/live.ts'
import { scan } from './board/scan.ts'
import { readSelection, selectCards } from './board/selection.ts'
import { keepSize, knowsPage, readSize, rememberPage } from './prefs.ts'
import type { Work } from './slices.ts'
import { clampSize, onCommand, openPanel, resizePanel, tell } from './ui-port.ts'

/** Page data may raise no event (figjam-runtime facts, 3): asked for this often, in ms. */
const PAGE_POLL = 2000

interface Session {
  board: LiveBoard
  /** The plan as the panel knows it. */
  plan: Plan
  selection: readonly Selected[]
  isInherited: boolean
}

export async function runPanel(on: OpenOn): Promise<void> {
  let size = await readSize()
  let session: Session | null = null
  let isCancelled = false
  let isReady = false
  let isFolded = false
  openPanel(size)

  const workOn = (what: string): Work => {
    isCancelled = false
    return {
      isCancelled: () => isCancelled,
      onProgress: (done, of) => tell({ type: 'work/progress', what, done, of }),
    }
  }

  // One thing at a time: a command, a batch of changes, a scan. Cancel goes past the queue.
  let queue: Promise<void> = Promise.resolve()
  const enqueue = (task: () => Promise<void>, n = 0): void => {
    queue = queue.then(task).catch((error: unknown) => {
      console.error('OKRA Milestones:', String(error))
      tell({ type: 'command/done', n, said: `That did not work: ${String(error)}`, isTrouble: true })
    })
  }

  const openPage = async (): Promise<void> => {
    session = null
    const page = figma.currentPage
    const { board, isWhole } = await scan(page, workOn('Reading the board'))
    const plan = makePlan(snapshotOf(board))
    const hasScores = plan.milestones.some(({ scores }) => isScored(scores))
    const isInherited = hasScores && !(await knowsPage(page))
    session = { board, plan, selection: readSelection(board, plan), isInherited }
    if (isReady) tellWhole(session)
    if (!isWhole)
      tell({ type: 'command/done', n: 0, said: 'Stopped. The list holds what was read so far.', isTrouble: true })
  }

  const tellWhole = ({ plan, selection, isInherited }: Session): void =>
    tell({ type: 'plan/whole', plan, selection, isInherited })

  /** Tells the panel what differs from what it knows; nothing when nothing does. */
  const publish = (answers: number | null): void => {
    if (session === null) return
    const plan = makePlan(snapshotOf(session.board))
    const change = diffPlans(session.plan, plan)
    session.plan = plan
    if (change !== null) tell({ type: 'plan/changed', answers, ...change })
    publishSelection()
  }

  const publishSelection = (): void => {
    if (session === null) return
    const selection = readSelection(session.board, session.plan)
    if (JSON.stringify(selection) === JSON.stringify(session.selection)) return
    session.selection = selection
    tell({ type: 'selection/changed', selection })
  }

  const carryOut = async (change: Change): Promise<void> => {
    if (session === null) return
    const { board } = session
    const decision = decide(snapshotOf(board), session.plan, change)
    if (decision.kind === 'refused') {
      tell({ type: 'command/done', n: change.n, said: decision.why, isTrouble: true })
      return
    }
    const outcome = await apply(board, decision.edits, workOn('Working on the board'))
    publish(change.n)
    tell({ type: 'command/done', n: change.n, ...report(change, session.plan, outcome) })
    if (outcome.isReadOnly) tell({ type: 'access/changed', canWrite: false })
    else await rememberPage(board.page)
  }

  const handle = (command: Command): void => {
    if (isChange(command)) {
      enqueue(() => carryOut(command), command.n)
      return
    }
    switch (command.type) {
      case 'panel/ready':
        isReady = true
        tell({ type: 'panel/opened', on, isFolded, ...size })
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
      case 'cards/select':
        if (session === null) break
        selectCards(session.board, command.cards, command.type === 'cards/show')
        // The board now shows what the panel does: no news. A later selectionchange says the same.
        session.selection = readSelection(session.board, session.plan)
        break
      case 'scores/keep':
        enqueue(() => (session === null ? Promise.resolve() : rememberPage(session.board.page)))
        break
      case 'history/undo':
        enqueue(undo)
        break
      case 'work/cancel':
        isCancelled = true
        break
    }
  }

  const undo = async (): Promise<void> => {
    figma.triggerUndo()
    await Promise.resolve()
    if (session !== null && rereadPage(session.board)) publish(null)
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
      await follow(session.board, changes, workOn('Reading the board'))
      publish(null)
    })
  }

  let watched = figma.currentPage
  watched.on('nodechange', onNodeChange)
  figma.on('currentpagechange', () => {
    watched.off('nodechange', onNodeChange)
    watched = figma.currentPage
    watched.on('nodechange', onNodeChange)
    enqueue(openPage)
  })
  figma.on('selectionchange', () =>
    enqueue(() => {
      publishSelection()
      return Promise.resolve()
    }),
  )
  setInterval(() => {
    if (session !== null && rereadPage(session.board)) publish(null)
  }, PAGE_POLL)
  onCommand(handle)
  enqueue(openPage)
}
