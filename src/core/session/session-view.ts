/**
 * What one person’s panel is sent of a session. Before the reveal that is their own answers and how many are in, nothing
 * else: the types here have no place for anybody else’s (docs/data.md, Hidden votes).
 */
import { withoutParked, type OnBoard, type Plan } from '../plan/index.ts'
import {
  answersIn,
  minutesIn,
  questionsOf,
  SCALE_ATTRIBUTES,
  scalesIn,
  type ActivityId,
  type Answers,
  type Facilitator,
  type Proposal,
  type Question,
  type Round,
  type ScaleAttribute,
} from '../record/index.ts'
import type { Counts } from '../weigh/index.ts'
import { ownBallots, ownBallotState, runsNow, type Memory } from './memory.ts'
import type { Here } from './moment.ts'
import { openProposals, seatsOf, type Taken } from './pairs.ts'
import { initials, isOf, onePerPerson, WATCHING, type Present } from './people.ts'
import { presenterOf, roomNames, type Turn } from './presenter.ts'
import { fewestHands, isLate, type Missed } from './round.ts'
import { roomNow, standingOf, type RoomNow, type Standing } from './standing.ts'

export interface SessionView {
  readonly me: { readonly name: string; readonly role: string | null }
  /** Who runs the session; null while nobody does. `isHere`: their FigJam is on the board now. */
  readonly runBy: { readonly name: string; readonly isMe: boolean; readonly isHere: boolean } | null
  /** Counts the changes of hands: two of one name are told apart by it. */
  readonly term: number
  /** Everyone on the board now, this person first. */
  readonly here: readonly { readonly name: string; readonly initials: string; readonly colour: string }[]
  /** How many are in the room, with or without the plugin. */
  readonly people: number
  /** Names of those in the room, as somebody typed them. */
  readonly names: readonly string[]
  /** Whose turn it is to present the card in front; null where nobody or only one is known. */
  readonly presenter: Turn | null
  /** The Now card on the board; null while there is none. */
  readonly nowCard: string | null
  /** How many of each role are here, of those who said one. */
  readonly roles: Readonly<Record<string, number>>
  readonly minutes: Readonly<Record<ActivityId, number>>
  readonly now: ActivityId | null
  /** The card in front of everyone. */
  readonly card: string | null
  readonly round: RoundView | null
  /** A vote is on that only a newer plugin can read. */
  readonly hasNewerRound: boolean
  readonly pairs: readonly PairView[]
  /** What this person proposed, by card. */
  readonly proposals: Readonly<Record<string, Proposal>>
  /** What is proposed and not on its card yet; only whoever runs the session is told. */
  readonly proposed: readonly Taken[]
}

interface RoundFacts {
  readonly id: string
  /** What is asked, scale by scale and in reading order, of the cards that are still there. */
  readonly questions: readonly Question[]
  /** The scales of all its questions. */
  readonly scales: readonly ScaleAttribute[]
  /** This person’s own answers, by question. */
  readonly mine: Answers
  readonly isIn: number
  readonly expected: number
}

export type RoundView =
  | (RoundFacts & {
      readonly isOpen: true
      /** All its questions in the order in which the vote began, also of cards that are gone: by this a ballot in the chat is numbered. */
      readonly asked: readonly Question[]
      /** Questions for which hands were counted. */
      readonly handsFor: readonly string[]
      /** The fewest of a question so far; in are so many once there are hands for every one. */
      readonly hands: number
      /** How many whoever runs the session said are in the room; null while nobody did. */
      readonly room: number | null
      /** Who is not waited for. */
      readonly away: Pick<Standing, 'left' | 'watching'>
      /** More answers than people in the room: told to whoever runs the session, before the reveal. */
      readonly over: Standing['over']
    })
  | (RoundFacts & {
      readonly isOpen: false
      readonly counts: Readonly<Record<string, Counts>>
      /** What cards were scored when the vote began, of those that were, by question. */
      readonly was: Answers
      /** This person’s last answer came after the reveal, and does not count. */
      readonly isLate: boolean
      /** What else came after the reveal, as far as this plugin knows. */
      readonly missed: Missed | null
      /** How many answered of each role. */
      readonly heard: Readonly<Record<string, number>>
    })

export interface PairView {
  readonly names: readonly string[]
  readonly cards: readonly string[]
  readonly isMine: boolean
}

export function viewOf(memory: Memory, board: OnBoard, plan: Plan, here: Here, now: number): SessionView {
  const { me } = here
  const agenda = board.agenda.kind === 'ok' ? board.agenda.value : null
  const facilitator = runsNow(memory, board)
  const mine = ownBallotState(memory, me)
  const isMe = facilitator?.seat === memory.seat
  const isHere = isMe || (facilitator !== null && isAround(facilitator, memory, here.people))
  const people = onePerPerson(here.people, memory.ballots.values())
  const seats = seatsOf(here, memory)
  return {
    me: { name: me.name, role: mine?.role ?? null },
    runBy: facilitator === null ? null : { name: facilitator.name, isMe, isHere },
    term: facilitator?.term ?? 0,
    here: people.map(({ name, colour }) => ({ name, colour, initials: initials(name) })),
    people: Math.max(agenda?.people ?? people.length, 1),
    names: agenda?.names ?? [],
    presenter: presenterOf(roomNames(agenda?.names ?? [], here), plan, agenda?.card ?? null),
    nowCard: board.nowCards[0] ?? null,
    roles: rolesHere(memory, people),
    minutes: minutesIn(board.agenda),
    now: facilitator === null ? null : (agenda?.now ?? null),
    card: agenda?.card ?? null,
    round:
      memory.round === null
        ? null
        : roundView(memory.round, memory, questionsLeft(memory.round, plan), here.me, roomNow(board, here, now), isMe),
    hasNewerRound: facilitator !== null && board.hasNewerRound === true,
    pairs: (agenda?.pairs ?? []).map(({ seats: theirs, names, cards }) => ({
      names,
      cards,
      isMine: theirs.some((seat) => seats.includes(seat)),
    })),
    proposals: mine?.proposals ?? {},
    proposed: isMe ? openProposals(memory.ballots.values(), plan.milestones) : [],
  }
}

/** By FigJam’s word for who they are, never by their name alone: a namesake is somebody else. */
function isAround(facilitator: Facilitator, { seats }: Memory, people: readonly Present[]): boolean {
  const { name, seat, session } = facilitator
  const ballot = seats.get(seat)
  const notes = [...(session === undefined ? [] : [facilitator]), ...(ballot === undefined ? [] : [ballot])]
  // A plugin that wrote neither into the entry leaves only the name.
  return people.some((tab) => (notes.length === 0 ? tab.name === name : notes.some((note) => isOf(note, tab))))
}

function rolesHere({ ballots }: Memory, people: readonly Present[]): Record<string, number> {
  const roles: Record<string, number> = {}
  for (const ballot of ballots.values()) {
    const { role = '' } = ballot
    const isHeard = role !== '' && role !== WATCHING
    if (isHeard && people.some((person) => isOf(ballot, person))) roles[role] = (roles[role] ?? 0) + 1
  }
  return roles
}

/**
 * What a round asks of cards that are still milestones, scale by scale and in reading order: a card that was deleted or
 * parked keeps nobody from being done.
 */
export function questionsLeft(round: Round, plan: Plan): Question[] {
  const place = new Map(withoutParked(plan).milestones.map(({ id }, index) => [id, index]))
  const questions = questionsOf(round).filter(({ card }) => place.has(card))
  const at = ({ card, attribute }: Question) =>
    SCALE_ATTRIBUTES.indexOf(attribute) * place.size + (place.get(card) ?? 0)
  return questions.sort((a, b) => at(a) - at(b))
}

/** Their keys: what answers, counts and hands are known by. */
export function keysLeft(round: Round, plan: Plan): string[] {
  return questionsLeft(round, plan).map(({ key }) => key)
}

/** `questions`: those of the round that are left. */
function roundView(
  round: Round,
  memory: Memory,
  questions: readonly Question[],
  me: Present,
  room: RoomNow,
  isLeading: boolean,
): RoundView {
  const { isIn, expected, left, watching, over } = standingOf(
    round,
    questions.map(({ key }) => key),
    memory,
    room,
  )
  const { id, hands = {}, counts = {}, was = {}, heard = {} } = round
  const asked = questionsOf(round)
  const mine = answersIn(ownBallotState(memory, me), id)
  const facts: RoundFacts = { id, questions, scales: scalesIn(asked), mine, isIn, expected }
  return round.state === 'open'
    ? {
        ...facts,
        isOpen: true,
        asked,
        handsFor: Object.keys(hands),
        hands: fewestHands(round),
        room: room.said,
        away: { left, watching },
        over: isLeading ? over : null,
      }
    : {
        ...facts,
        isOpen: false,
        counts,
        was,
        heard,
        missed: memory.missed,
        isLate: ownBallots(memory, me).some((ballot) => isLate(round, ballot)),
      }
}
