/** A command that changes the board, from what it asks to what is told of it. */
import { apply } from '../apply/apply.ts'
import { readNamedIn } from '../board/bystanders.ts'
import { takeStrays } from '../board/whole.ts'
import { see, snapshotOf, type Seen } from '../board/see.ts'
import { decide, isSessionChange, type Change } from '../core/command/index.ts'
import type { CommonRefusal, Refusal } from '../core/edit/index.ts'
import type { Work } from '../doors/slices.ts'
import { tell } from '../doors/ui-port.ts'
import { rereadBallots } from '../session/ballot-node.ts'
import { followSession, type OpenPage } from './open-page.ts'

export interface CarryOutOptions {
  readonly work: (what: string, canCancel?: boolean) => Work
  /** Asked before the board is written; what it returns is done afterwards. */
  readonly prepare: (change: Change) => () => void
  /** Tells the panel what differs from what it knows. */
  readonly publish: (seen: Seen, answers: number) => void
}

/** `open` is the page that the panel showed when it asked, and still shows. */
export async function carryOut(
  change: Change,
  open: OpenPage,
  { work, prepare, publish }: CarryOutOptions,
): Promise<void> {
  const { n } = change
  const { board, session } = open
  // What was left half made is no part of what is decided on.
  const hasTaken = takeStrays(board)
  // Half of what was asked about would be decided on as if it were all.
  const hasRead = await readNamedIn(board, change, work('Reading the other cards', false))
  if (hasRead || hasTaken) publish(await see(board), n)
  const { plan } = open
  if (change.type === 'round/reveal' || change.type === 'session/end') {
    // Votes and proposals that are on the board already and of which no event was heard yet.
    rereadBallots(board)
    session.observe(snapshotOf(board))
  }
  const snapshot = snapshotOf(board)
  const decision = decide(snapshot, plan, change, session.moment())
  const isLed = isSessionChange(change) || session.isMine(snapshot)
  const follow = isLed ? followSession(open) : undefined
  if (decision.kind === 'refused') {
    // What an earlier command left unfinished is finished all the same.
    if (board.unfinished.size + board.strays.size > 0)
      publish(await apply(board, plan, [], work('Working on the board'), { follow }), n)
    refuse(n, decision.why)
    return
  }
  const followUp = prepare(change)
  const { outcome, ...seen } = await apply(board, plan, decision.edits, work('Working on the board'), { follow })
  publish(seen, n)
  followUp()
  tell({ type: 'command/done', n, outcome: { ...outcome, skipped: [...decision.skipped, ...outcome.skipped] } })
  if (outcome.isReadOnly || outcome.check?.write === 'read-only') tell({ type: 'access/changed', canWrite: false })
  else if (outcome.check?.write === 'works') tell({ type: 'access/changed', canWrite: true })
}

function refuse(n: number, why: Refusal): void {
  tell({ type: 'command/refused', n, why })
}

/** The command is meant for a page that the panel shows no more, or has not read yet. */
export function refusePage({ n }: Change, code: Extract<CommonRefusal, 'another page' | 'still reading'>): void {
  refuse(n, { code })
}
