/**
 * What one person’s panel is sent of a session. Before the reveal that is their own answers and how many are in, nothing
 * else: the types here have no place for anybody else’s (DESIGN §5).
 */
import type { Plan } from '../plan.ts'
import type { ScaleAttribute } from '../scale.ts'
import { minutesOf, ACTIVITIES, type ActivityId } from './agenda.ts'
import { answersIn, type Answers, type Proposal } from './ballot.ts'
import { collect, countIn, handsIn, isLate, type Round } from './live-round.ts'
import { runsNow, type Memory } from './memory.ts'
import type { OnBoard } from './on-board.ts'
import { openProposals, tabSeat, type Taken } from './pairs.ts'
import { initials, isOf, type Present } from './people.ts'
import type { Counts } from './result.ts'

export interface SessionView {
  readonly me: { readonly name: string; readonly role: string | null }
  /** Who runs the session; null while nobody does. `isHere`: their FigJam is on the board now. */
  readonly runBy: { readonly name: string; readonly isMe: boolean; readonly isHere: boolean } | null
  /** Everyone on the board now, this person first. */
  readonly here: readonly { readonly name: string; readonly initials: string; readonly colour: string }[]
  /** How many are in the room, with or without the plugin. */
  readonly people: number
  /** How many of each role are here, of those who said one. */
  readonly roles: Readonly<Record<string, number>>
  readonly minutes: Readonly<Record<ActivityId, number>>
  readonly now: ActivityId | null
  /** The card in front of everyone. */
  readonly card: string | null
  readonly round: RoundView | null
  readonly pairs: readonly PairView[]
  /** What this person proposed, by card. */
  readonly proposals: Readonly<Record<string, Proposal>>
  /** What is proposed and not on its card yet; only whoever runs the session is told. */
  readonly proposed: readonly Taken[]
}

interface RoundFacts {
  readonly id: string
  readonly attribute: ScaleAttribute
  /** The cards that are voted on and still there, in reading order. */
  readonly cards: readonly string[]
  /** This person’s own answers. */
  readonly mine: Answers
  readonly isIn: number
  readonly expected: number
}

export type RoundView =
  | (RoundFacts & {
      readonly isOpen: true
      /** Cards for which hands were counted. */
      readonly handsFor: readonly string[]
      readonly hands: number
    })
  | (RoundFacts & {
      readonly isOpen: false
      readonly counts: Readonly<Record<string, Counts>>
      /** What cards were scored when the vote began, of those that were. */
      readonly was: Answers
      /** This person’s last answer came after the reveal, and does not count. */
      readonly isLate: boolean
      /** How many answered of each role. */
      readonly heard: Readonly<Record<string, number>>
    })

export interface PairView {
  readonly names: readonly string[]
  readonly cards: readonly string[]
  readonly isMine: boolean
}

/** Who sits at this panel, and who else is here. */
export interface Here {
  readonly me: Present
  /** This person first. */
  readonly people: readonly Present[]
}

export function viewOf(memory: Memory, board: OnBoard, plan: Plan, { me, people }: Here): SessionView {
  const agenda = board.agenda.kind === 'ok' ? board.agenda.value : null
  const facilitator = runsNow(memory, board)
  const mine = memory.ballots.get(memory.seat) ?? null
  const isMe = facilitator?.seat === memory.seat
  const isHere = isMe || people.some(({ name }) => name === facilitator?.name)
  return {
    me: { name: me.name, role: mine?.role ?? null },
    runBy: facilitator === null ? null : { name: facilitator.name, isMe, isHere },
    here: people.map(({ name, colour }) => ({ name, colour, initials: initials(name) })),
    people: Math.max(agenda?.people ?? people.length, 1),
    roles: rolesHere(memory, people),
    minutes: Object.fromEntries(
      ACTIVITIES.map(({ id }) => [id, minutesOf(board.agenda, id)]),
    ) as SessionView['minutes'],
    now: facilitator === null ? null : (agenda?.now ?? null),
    card: agenda?.card ?? null,
    round: memory.round === null ? null : roundView(memory.round, memory, plan, agenda?.people ?? people.length),
    pairs: (agenda?.pairs ?? []).map(({ seats, names, cards }) => ({
      names,
      cards,
      isMine: seats.includes(memory.seat) || seats.includes(tabSeat(me)),
    })),
    proposals: mine?.proposals ?? {},
    proposed: isMe ? openProposals(memory.ballots.values(), plan.milestones) : [],
  }
}

function rolesHere({ ballots }: Memory, people: readonly Present[]): Record<string, number> {
  const roles: Record<string, number> = {}
  for (const ballot of ballots.values()) {
    const { role = '' } = ballot
    if (role !== '' && people.some((person) => isOf(ballot, person))) roles[role] = (roles[role] ?? 0) + 1
  }
  return roles
}

/** Cards of the round that are still milestones: one that was deleted keeps nobody from being done. */
export function cardsOf(round: Round, plan: Plan): string[] {
  const wanted = new Set(round.cards)
  return plan.milestones.flatMap(({ id }) => (wanted.has(id) ? [id] : []))
}

/** `people`: how many are in the room now; who came after the vote began is waited for, too. */
function roundView(round: Round, memory: Memory, plan: Plan, people: number): RoundView {
  const cards = cardsOf(round, plan)
  const own = memory.ballots.get(memory.seat) ?? null
  const isIn = countIn(round, collect(round, memory.ballots), cards)
  const facts: RoundFacts = {
    id: round.id,
    attribute: round.attribute,
    cards,
    mine: answersIn(own, round.id),
    isIn,
    expected: Math.max(round.expected, isIn, round.state === 'open' ? people : 0),
  }
  return round.state === 'open'
    ? { ...facts, isOpen: true, handsFor: Object.keys(round.hands ?? {}), hands: handsIn(round) }
    : {
        ...facts,
        isOpen: false,
        counts: round.counts ?? {},
        was: round.was ?? {},
        heard: round.heard ?? {},
        isLate: isLate(round, own),
      }
}
