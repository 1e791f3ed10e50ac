/**
 * Who is in and who is waited for. People on the board come and go, and some only watch; people in the room may have no
 * panel: how many there are, whoever runs the session says. What cannot be known from here is not assumed.
 */
import type { OnBoard } from '../plan/index.ts'
import { ACTIVITIES, type Round } from '../record/index.ts'
import { votersIn } from '../weigh/index.ts'
import type { Memory } from './memory.ts'
import type { Here } from './moment.ts'
import { personOf, WATCHING, whoIs, type Present } from './people.ts'
import { collected, countIn, isFromChat, isGuest, isWhole } from './round.ts'

export interface Standing {
  readonly isIn: number
  readonly expected: number
  /** Who is not waited for: they left the board since the vote began, or said that they only watch. */
  readonly left: number
  readonly watching: number
  /**
   * More answers than people: somebody may be counted twice, by hand and in a panel. `isSaid`: so many are in the room, as
   * whoever runs the session said; else it is who is known from the board.
   */
  readonly over: { readonly answers: number; readonly people: number; readonly isSaid: boolean } | null
}

/** What is known of the room besides ballots. */
export interface RoomNow {
  readonly people: readonly Present[]
  /** How many are in the room, where that was said. */
  readonly said: number | null
  /** Ms since 1970. */
  readonly now: number
}

export function roomNow({ agenda }: OnBoard, { people }: Here, now: number): RoomNow {
  return { people, said: (agenda.kind === 'ok' ? agenda.value.people : undefined) ?? null, now }
}

/**
 * A vote that is open for longer (ms) than all activities take was kept open on purpose: people close the board in between,
 * and everyone is waited for who was there when it began.
 */
const KEPT_OPEN = ACTIVITIES.reduce((sum, { minutes }) => sum + minutes, 0) * 60_000

/** `cards`: the keys of the round’s questions that are left (session-view.ts). */
export function standingOf(round: Round, cards: readonly string[], memory: Memory, room: RoomNow): Standing {
  const { box = {}, who = {} } = collected(round, memory.ballots)
  const isIn = countIn(round, box, cards)
  if (round.state === 'revealed')
    return { isIn, expected: Math.max(round.expected, isIn), left: 0, watching: 0, over: null }

  const { people, said, now } = room
  const whose = whoIs(memory.ballots.values())
  const here = new Set(people.map(whose))
  const known = new Set([...here, ...(round.named ?? []).map(({ user, session }) => whose({ id: user, session }))])
  const panels = Object.entries(box).filter(([seat]) => !isGuest(seat))
  const voter = (seat: string) => personOf({ seat, user: who[seat] })
  const done = new Set(panels.flatMap(([seat, { answers }]) => (isWhole(answers, cards) ? [voter(seat)] : [])))

  // Whom this plugin has not seen here may come back any moment; who was here and went has left, but for a vote kept open.
  const met = new Set(now - round.began < KEPT_OPEN ? memory.met.map(whose) : [])
  const open = Array.from(known).filter((person) => !done.has(person))
  const left = open.filter((person) => met.has(person) && !here.has(person))
  const watching = open.filter((person) => memory.ballots.get(person)?.role === WATCHING && !left.includes(person))
  const away = left.length + watching.length

  const onBoard = new Set([...known, ...panels.map(([seat]) => voter(seat))]).size
  const answersTo = (card: string) =>
    Object.values(box).filter((each) => each.answers[card] !== undefined).length + votersIn(round.hands?.[card] ?? {})
  const answers = Math.max(isIn, ...cards.map(answersTo))
  const isMixed = panels.length > 0 && (round.hands !== undefined || Object.keys(box).some(isFromChat))
  const isOver = said === null ? isMixed && answers > onBoard : answers > said

  const waited = open.length + done.size - away
  const least = round.named === undefined ? Math.max(round.expected, waited) : waited
  const expected = said === null ? Math.max(least, answers) : Math.max(said - away, Math.min(isIn, said))
  return {
    isIn,
    expected: Math.max(1, expected),
    left: left.length,
    watching: watching.length,
    over: isOver ? { answers, people: said ?? onBoard, isSaid: said !== null } : null,
  }
}
