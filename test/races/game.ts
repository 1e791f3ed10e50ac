/** A few people at one table while a program is played: who is where, what they meant, and what can no longer be asked for. */
import { board, group, node, shape, sticky, text } from '../../host/document/build.ts'
import type { ClientStorage } from '../../host/storage.ts'
import type { Outcome } from '../../src/core/edit/outcome.ts'
import type { Wish } from '../plugin/play.ts'
import { table, type Person, type Table } from '../plugin/table.ts'
import { WILD, type Program, type What } from './program.ts'
import { Scores } from './scores.ts'
import { Votes } from './votes.ts'

/** Own colours by what a card says; the last is that of the grouped card's ground. */
export const OWN = {
  'Epic: one': '#FFD3A8',
  'Epic: two': '#D3BDFF',
  'Epic: three': '#FFC470',
  ground: '#AFEBCB',
} as const
const FIRST_CARDS = ['1:1', '1:2', '1:3', '1:4'] as const

export interface Seat {
  readonly name: string
  /** The latest panel of this seat; null once they left. */
  person: Person | null
  storage: ClientStorage | undefined
}

export interface Game {
  readonly table: Table
  readonly seats: readonly Seat[]
  /** The cards by their ids now. */
  readonly cards: string[]
  readonly votes: Votes
  readonly scores: Scores
  /** Whether nobody undoes or deletes anything. */
  readonly isCalm: boolean
  /** People whose latest answers may not have arrived: they went, or what they wrote was deleted while they were away. */
  readonly unsure: Set<string>
  /** Rounds that were revealed when everything said had arrived. */
  readonly complete: Set<string>
  /** Whether nobody closed a plugin within the instant in which it painted. */
  areColoursSure: boolean
  /** Messages that each tab sent to the room. */
  readonly sent: Map<number, number>
  /** Everyone who was ever opened, for what they were told. */
  readonly panels: Person[]
  /** Whose answers are other ones, to see whether anybody can tell. */
  readonly twisted: string | null
}

export async function seatAll({ panels, deeds, seed }: Program, twisted: string | null): Promise<Game> {
  const document = board(
    sticky('Epic: one', { id: '1:1', fill: OWN['Epic: one'] }),
    sticky('Epic: two', { id: '1:2', x: 500, fill: OWN['Epic: two'] }),
    shape('Epic: three', { id: '1:3', x: 1000, width: 300, height: 120, fill: OWN['Epic: three'] }),
    group(
      [
        node('RECTANGLE', { id: '1:5', x: 1500, width: 300, height: 120, fill: OWN.ground }),
        text('Epic: four', { id: '1:6', x: 1520, y: 20, width: 200, height: 30, fill: '#1E1E1E' }),
      ],
      { id: '1:4' },
    ),
  )
  const game: Game = {
    table: table(document, seed),
    seats: panels.map((name) => ({ name, person: null, storage: undefined })),
    cards: [...FIRST_CARDS],
    votes: new Votes(),
    scores: new Scores(),
    isCalm: !deeds.some(({ what }) => WILD.includes(what)),
    unsure: new Set(),
    complete: new Set(),
    areColoursSure: true,
    sent: new Map(),
    panels: [],
    twisted,
  }
  for (const seat of game.seats) await sitDown(game, seat)
  return game
}

export async function sitDown(game: Game, seat: Seat): Promise<void> {
  const person = await game.table.sit(seat.name, seat.storage)
  seat.person = person
  seat.storage = person.storage
  game.panels.push(person)
  const { document, user } = person.member
  document.onChange(({ origin }) => {
    if (origin !== 'remote') game.sent.set(user.sessionId, sentBy(game, person) + 1)
  })
}

export function sentBy({ sent }: Game, { member }: Person): number {
  return sent.get(member.user.sessionId) ?? 0
}

/** Sends a command, which reaches this person's own board only; null where the plugin said no. */
export async function ask(person: Person, wish: Wish): Promise<Outcome | null> {
  const heard = person.news().length
  await person.mumble(wish)
  const done = person
    .news()
    .slice(heard)
    .find((each) => each.type === 'command/done')
  return done === undefined || done.outcome.skipped.length > 0 ? null : done.outcome
}

/** Panels that are open now. */
export function openPanels({ seats }: Game): Person[] {
  return seats.flatMap(({ person }) => (person?.isOpen() === true ? [person] : []))
}

/** Somebody's plugin is closed: what it would still have put back may be lost. */
export function noteClosing(game: Game, person: Person): void {
  const isUnderWay = game.table.mail.waiting > 0
  if (isUnderWay) {
    game.scores.weaken(person.member.user.sessionId)
    game.areColoursSure = false
  }
  if (isUnderWay || !game.isCalm) game.unsure.add(person.name)
}

export type Act = (game: Game, person: Person, which: number, seed: number) => Promise<void>
export type Acts = Readonly<Record<Exclude<What, 'deliver' | 'wait' | 'close' | 'open' | 'leave' | 'return'>, Act>>
