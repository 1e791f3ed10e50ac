/**
 * What one person’s plugin has met of a session, kept because the board forgets: an undo, a deletion or a race puts older
 * states back. Every kind of state has a number that only counts up (term, ballot `n`, round `n`), so the later word is
 * always known, and whoever it belongs to puts it back (reconcile.ts).
 */
import { compareIds } from '../find/index.ts'
import type { OnBoard } from '../plan/index.ts'
import { bySeat, later, type BallotState, type Facilitator, type Round } from '../record/index.ts'
import { ballotsOnBoard } from './ballots.ts'
import { byPerson, type Present } from './people.ts'
import { laterRound, missedIn, withBox, withUsers, type Missed } from './round.ts'

export interface Memory {
  /** This person’s seat. */
  readonly seat: string
  /** The latest term met, also of sessions that are over: the next one counts on from it. */
  readonly term: number
  /** How the last session ended that this plugin met; null where it met none, or one runs. */
  readonly ended: 'here' | 'elsewhere' | null
  /** Who runs the session, as far as was met; null while none runs. */
  readonly facilitator: Facilitator | null
  readonly round: Round | null
  /** What of the round that is revealed now did not count, though this plugin had met it before the reveal. */
  readonly missed: Missed | null
  /** What each ballot said last, by seat. */
  readonly seats: ReadonlyMap<string, BallotState>
  /** The same once for each person (people.ts): what is counted, listed and shown. */
  readonly ballots: ReadonlyMap<string, BallotState>
  /** Everyone seen on the board since this plugin was opened. */
  readonly met: readonly Present[]
}

export function freshMemory(seat: string): Memory {
  return {
    seat,
    term: 0,
    ended: null,
    facilitator: null,
    round: null,
    missed: null,
    seats: new Map(),
    ballots: new Map(),
    met: [],
  }
}

/** The memory after a look at the board. */
export function remember(before: Memory, board: OnBoard): Memory {
  const facilitator = runsNow(before, board)
  // One session may end and another begin before either is heard of.
  const isOver = (before.facilitator?.term ?? 0) <= endedOn(board)
  const memory = facilitator === null || isOver ? afterEnd(before, board) : before
  if (facilitator === null) return memory
  const seats = new Map(memory.seats)
  for (const [seat, said] of bySeat(ballotsOnBoard(board))) seats.set(seat, later(seats.get(seat), said))
  const term = Math.max(memory.term, facilitator.term)
  const round = withUsers(laterRound(memory.round, roundOn(board)), seats)
  const missed = missedSince(memory, round)
  return {
    ...memory,
    term,
    ended: null,
    facilitator,
    round,
    missed,
    seats,
    ballots: byPerson(seats.values(), round?.id ?? null),
  }
}

function missedSince({ round: before, missed }: Memory, round: Round | null): Missed | null {
  if (before === null || before.id !== round?.id) return null
  return before.state === 'open' && round.state === 'revealed' ? missedIn(before, round) : missed
}

function afterEnd({ seat, term, facilitator, ended, met }: Memory, board: OnBoard): Memory {
  const isMine = facilitator?.seat === seat
  return {
    ...freshMemory(seat),
    term: Math.max(term, endedOn(board)),
    ended: facilitator === null ? ended : isMine ? 'here' : 'elsewhere',
    met,
  }
}

/** The memory after a look at who is here. */
export function meet(memory: Memory, people: readonly Present[]): Memory {
  const isNew = ({ id, session }: Present) => !memory.met.some((each) => each.id === id && each.session === session)
  const fresh = people.filter(isNew)
  return fresh.length === 0 ? memory : { ...memory, met: [...memory.met, ...fresh] }
}

/** This person’s ballots: of this FigJam, and of others where they are logged in, too. */
export function ownBallots({ seat, seats }: Memory, { id }: Pick<Present, 'id'>): BallotState[] {
  const user = id ?? seats.get(seat)?.user ?? null
  return Array.from(seats.values()).filter((said) => said.seat === seat || (user !== null && said.user === user))
}

/** What this person said, on all their tabs and devices, as far as it is known; null where they said nothing yet. */
export function ownBallotState(memory: Memory, { id, name }: Pick<Present, 'id' | 'name'>): BallotState | null {
  const { seat, seats, round } = memory
  const nothing: BallotState = { seat, n: 0, name, user: id ?? seats.get(seat)?.user ?? null }
  const said = Array.from(byPerson(ownBallots(memory, { id }), round?.id ?? null).values()).reduce(later, nothing)
  const whole = round === null ? said : withBox(round, said)
  return whole === nothing ? null : whole
}

/**
 * Who runs the session now; null while nobody does. What the page says counts, unless a later term was met: then an undo or
 * a race has put an older one back. A session is over when the page says that it ended, or names nobody and its section is
 * gone; one of these two alone is an undo or a deletion, and the session goes on.
 */
export function runsNow({ facilitator }: Pick<Memory, 'facilitator'>, board: OnBoard): Facilitator | null {
  const named = facilitatorOn(board)
  if (named === null && board.sections.length === 0) return null
  const latest = named === null || (facilitator?.term ?? 0) > named.term ? facilitator : named
  return latest !== null && latest.term > endedOn(board) ? latest : null
}

/** The term in which the last session was ended; 0 where none was, or an older plugin ended it. */
export function endedOn({ agenda }: OnBoard): number {
  return agenda.kind === 'ok' ? (agenda.value.ended ?? 0) : 0
}

export function isRunBy(memory: Memory, board: OnBoard): boolean {
  return runsNow(memory, board)?.seat === memory.seat
}

export function facilitatorOn({ facilitator }: OnBoard): Facilitator | null {
  return facilitator.kind === 'ok' ? facilitator.value : null
}

/** The section that counts where there are several: the one whose round was written last, else the oldest. */
export function sectionOn({ sections }: OnBoard): OnBoard['sections'][number] | null {
  const n = ({ value }: OnBoard['sections'][number]) => value?.n ?? -1
  return sections.reduce<OnBoard['sections'][number] | null>((best, next) => {
    if (best === null) return next
    const isLater = n(next) > n(best) || (n(next) === n(best) && compareIds(next.node, best.node) < 0)
    return isLater ? next : best
  }, null)
}

export function roundOn(board: OnBoard): Round | null {
  return board.sections.reduce<Round | null>((latest, { value }) => laterRound(latest, value), null)
}
