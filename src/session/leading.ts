/**
 * What a session needs while the panel is open besides commands: the panel told of it, votes collected as they come in, and
 * what an undo or a race took away put back.
 */
import { rereadPage } from '../board/live-board.ts'
import { snapshotOf } from '../board/see.ts'
import { showAll, showNow } from '../board/selection.ts'
import { sameJson } from '../core/base/index.ts'
import type { Change, News } from '../core/command/index.ts'
import type { Edit } from '../core/edit/index.ts'
import type { Snapshot } from '../core/plan/index.ts'
import { activityOf } from '../core/record/index.ts'
import { sectionOn, type SessionView } from '../core/session/index.ts'
import { after, now } from '../doors/clock.ts'
import { makeBackoff } from './backoff.ts'
import { agendaOf, type LedPage } from './led-page.ts'
import { makeSessionClock, type ClockRequest } from './session-clock.ts'

/** Votes of several people within this time (ms) are collected as one. */
const COLLECT_AFTER = 400

export interface Leading {
  /** Another page, or the first. */
  readonly start: () => void
  /** Tells the panel what differs from what it knows, and sees to what that asks for. */
  readonly tell: () => void
  readonly tellAll: () => void
  /** To be asked before a change is carried out: what it means for clock and viewport, to be done afterwards. */
  readonly prepare: (change: Change) => () => void
  readonly clock: (request: ClockRequest) => void
}

interface LeadingOptions {
  readonly page: () => LedPage | null
  /** Writes something nobody asked for just now, when its turn comes. */
  readonly write: (decide: (page: LedPage) => readonly Edit[]) => void
  readonly tell: (news: News) => void
  /** Brings a card into view, selected. */
  readonly showCard: (card: string) => void
}

export function makeLeading({ page, write, tell, showCard }: LeadingOptions): Leading {
  let told: SessionView | null = null
  let isReconciling = false
  let isCollecting = false
  let backoff = makeBackoff()
  const clock = makeSessionClock({ page, session: () => told, write, tell })

  const tellSession = (open: LedPage, snapshot: Snapshot): void => {
    const view = open.session.view(snapshot, open.plan)
    if (sameJson(view, told)) return
    told = view
    tell({ type: 'session/changed', session: view })
    clock.tellOwner(open)
  }

  /** What is to be put back, and the Now card where it is not there, or FigJam refused a part of it. */
  const lostOn = ({ board, session, plan }: LedPage, snapshot: Snapshot): readonly Edit[] => {
    const isNowLost = sectionOn(snapshot.session) !== null && snapshot.session.nowCards.length === 0
    const now = isNowLost || board.unfinished.has('now') ? session.derive(snapshot, plan) : []
    return [...session.lost(snapshot, plan), ...now]
  }

  /** Later, and only if it is still so then. */
  const putBack = (): void => {
    if (isReconciling) return
    isReconciling = true
    after(backoff(now()), () => {
      isReconciling = false
      write((open) => {
        // Who runs the session stands on the page, of which no event may have told yet.
        rereadPage(open.board)
        const snapshot = snapshotOf(open.board)
        open.session.observe(snapshot)
        return lostOn(open, snapshot)
      })
    })
  }

  const collectSoon = (): void => {
    if (isCollecting) return
    isCollecting = true
    after(COLLECT_AFTER, () => {
      isCollecting = false
      write(({ board, session, plan }) => session.incoming(snapshotOf(board), plan))
    })
  }

  const look = (): void => {
    const open = page()
    if (open === null) return
    const snapshot = snapshotOf(open.board)
    tellSession(open, snapshot)
    if (lostOn(open, snapshot).length > 0 || open.board.unfinished.has('ballots/ready')) putBack()
    if (open.session.hasIncoming(snapshot)) collectSoon()
  }

  /** What a change brings into view. */
  const show = (open: LedPage, change: Change): void => {
    if (change.type === 'agenda/card') showCard(change.card)
    if (change.type === 'session/run') showNow(open.board)
    if (change.type !== 'agenda/turn') return
    const card = agendaOf(open)?.card
    if (activityOf(change.to).attributes.length === 0 && card !== undefined) showCard(card)
    else showAll(open.board, open.plan.milestones)
  }

  return {
    start: () => {
      told = null
      backoff = makeBackoff()
      clock.forget()
    },
    tell: look,
    tellAll: () => {
      told = null
      look()
      clock.tell()
    },
    prepare: (change) => {
      const turnClock = clock.prepare(change)
      return () => {
        const open = page()
        if (open === null) return
        show(open, change)
        turnClock(open)
      }
    },
    clock: clock.ask,
  }
}
