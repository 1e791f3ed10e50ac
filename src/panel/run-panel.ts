/** The life of the plugin while its panel is open: commands up, news down, the board watched in between. */
import { apply } from '../apply/apply.ts'
import { forgetUndone, putBack } from '../apply/put-back.ts'
import { readAll } from '../board/bystanders.ts'
import { follow } from '../board/follow.ts'
import { rereadPage } from '../board/live-board.ts'
import { see, type Seen } from '../board/see.ts'
import { showCards } from '../board/selection.ts'
import { isChange, type Change, type Command, type OpenOn, type Request } from '../core/command/index.ts'
import type { Edit } from '../core/edit/index.ts'
import { chance } from '../doors/chance.ts'
import { every, nextTurn } from '../doors/clock.ts'
import { keepSeenHints, readSeat, readSeenHints } from '../doors/prefs.ts'
import { onCommand, tell } from '../doors/ui-port.ts'
import { readHere } from '../doors/who-is-here.ts'
import { makeLeading } from '../session/leading.ts'
import { carryOut, refusePage } from './carry-out.ts'
import { followMoves, watchMoves } from './moves.ts'
import { openPage, rereadData, select, tellChange, tellSelection, tellWhole, type OpenPage } from './open-page.ts'
import { openWindow } from './panel-window.ts'
import { makeQueue } from './queue.ts'
import { keepWorn, watchUndone } from './undone.ts'
import { watchBoard } from './watch.ts'

/** Page data and people may raise no event (docs/figjam.md, What no source says): both are asked this often, in ms. */
const PAGE_POLL = 2000

type Handlers = { readonly [Type in Request['type']]: (request: Extract<Request, { type: Type }>) => void }

export async function runPanel(on: OpenOn): Promise<void> {
  const window = await openWindow()
  const seat = await readSeat(readHere().me.id, chance)
  let seenHints = await readSeenHints()
  const queue = makeQueue(tell)
  /** The page the panel shows; none while one is read. */
  let open: OpenPage | null = null
  let isReady = false
  /** The page is to be asked when its turn comes. */
  let isPolling = false

  /** Does something on the page that is open when its turn comes. */
  const onPage = (act: (open: OpenPage) => void | Promise<void>, n = 0): void =>
    queue.add(() => (open === null ? undefined : act(open)), n)

  /** Tells the panel what differs from what it knows: plan, session, selection. */
  const publish = (page: OpenPage, seen: Seen, answers: number | null): boolean => {
    const isChanged = tellChange(page, seen, answers)
    leading.tell()
    tellSelection(page)
    return isChanged
  }

  /** Writes what nobody asked for just now: it is no undo step of its own. */
  const writeAside = async (page: OpenPage, edits: readonly Edit[], canCancel: boolean): Promise<void> => {
    const work = queue.work('Working on the board', canCancel)
    publish(page, await apply(page.board, page.plan, edits, work, { isAside: true }), null)
  }

  const leading = makeLeading({
    page: () => open,
    write: (decideEdits) =>
      onPage(async (page) => {
        const edits = decideEdits(page)
        if (edits.length > 0 || page.board.unfinished.size > 0) await writeAside(page, edits, true)
      }),
    tell,
    showCard: (card) => {
      if (open === null) return
      select(open, [card])
      showCards(open.board, [card])
    },
  })

  const moves = watchMoves((cards, isAnyGone) =>
    onPage(async (page) => {
      const edits = followMoves(page.board, page.plan, cards, isAnyGone)
      publish(page, await apply(page.board, page.plan, edits, queue.work('Tidying badges')), null)
    }),
  )

  const noteUndone = watchUndone(() =>
    onPage(async (page) => {
      const edits = keepWorn(page.board)
      if (edits.length > 0) await writeAside(page, edits, false)
    }),
  )

  const tellAll = (page: OpenPage): void => {
    tellWhole(page)
    leading.tellAll()
  }

  const read = async (): Promise<void> => {
    open = null
    const reading = await openPage(figma.currentPage, seat, queue.work('Reading the board'))
    open = reading.open
    leading.start()
    if (isReady) tellAll(open)
    if (!reading.isWhole) tell({ type: 'scan/stopped' })
  }

  const ask = (change: Change): void => {
    const asked = open
    queue.add(async () => {
      if (asked === null) refusePage(change, 'still reading')
      else if (open !== asked) refusePage(change, 'another page')
      else
        await carryOut(change, asked, {
          work: queue.work,
          prepare: leading.prepare,
          publish: (seen, answers) => publish(asked, seen, answers),
        })
    }, change.n)
  }

  const undo = async (): Promise<void> => {
    figma.triggerUndo()
    const page = open
    if (page === null) return
    rereadData(page)
    forgetUndone(page.board)
    tell({ type: 'history/undone', isOurs: publish(page, await see(page.board), null) })
    noteUndone(page.board)
  }

  const followChanges = async (page: OpenPage, changes: readonly NodeChange[]): Promise<void> => {
    const { board } = page
    await follow(board, changes, queue.work('Reading what changed', false))
    rereadPage(board)
    const { edits, overruled } = putBack(board, changes)
    publish(page, await see(board), null)
    for (const each of overruled) tell({ type: 'score/overruled', ...each })
    if (edits.length > 0) await writeAside(page, edits, false)
    if (changes.some(({ origin }) => origin === 'LOCAL')) noteUndone(board)
    moves.note(board, page.plan, changes)
  }

  const handlers: Handlers = {
    'panel/ready': () => {
      isReady = true
      tell({ type: 'panel/opened', on, isFolded: window.isFolded() })
      tell({ type: 'hints/seen', hints: seenHints })
      if (open !== null) tellAll(open)
    },
    'panel/resize': (size) => queue.add(window.resize(size)),
    'panel/fold': ({ isFolded }) => window.fold(isFolded),
    'hint/seen': ({ hint }) => {
      seenHints = [...seenHints, hint]
      queue.add(() => keepSeenHints(seenHints))
    },
    'cards/show': ({ cards }) => {
      if (open !== null) showCards(open.board, cards)
    },
    'cards/select': ({ cards }) => {
      if (open !== null) select(open, cards)
    },
    'kinds/read': () =>
      onPage(async (page) => {
        const isNew = await readAll(page.board, queue.work('Reading the other cards', false))
        if (isNew) publish(page, await see(page.board), null)
      }),
    'history/undo': () => queue.add(undo),
    'work/cancel': queue.cancel,
    'clock/start': (request) => queue.add(() => leading.clock(request)),
    'clock/pause': (request) => queue.add(() => leading.clock(request)),
    'clock/more': (request) => queue.add(() => leading.clock(request)),
  }

  const handle = (command: Command): void => {
    if (isChange(command)) ask(command)
    else (handlers[command.type] as (request: Request) => void)(command)
  }

  watchBoard({
    changed: (take) =>
      queue.add(() => {
        const changes = take()
        return open === null ? undefined : followChanges(open, changes)
      }),
    turned: () => {
      moves.forget()
      open = null
      // What the panel has sent by now is meant for the page it still shows: it arrives first, and at no page.
      queue.add(nextTurn)
      queue.add(read)
    },
    selected: () => onPage(tellSelection),
  })
  every(PAGE_POLL, () => {
    if (isPolling || open === null) return
    isPolling = true
    queue.add(async () => {
      isPolling = false
      if (open === null) return
      if (rereadPage(open.board)) publish(open, await see(open.board), null)
      else leading.tell()
    })
  })
  onCommand(handle)
  queue.add(read)
}
