/** What must be so once everything has come to rest. */
import type { Document } from '../../host/document/document.ts'
import type { Member } from '../../host/room/member.ts'
import type { NodeRecord } from '../../host/document/types.ts'
import { sameJson } from '../../host/document/equal.ts'
import { fillOf } from '../plugin/play.ts'
import type { Person } from '../plugin/table.ts'
import { openPanels, OWN, type Game } from './game.ts'
import { anyOf, type Answers } from './votes.ts'

/** What the revealed round counts, against everything it may count. */
export function votesWrong(game: Game, leader: Person): string[] {
  const { round } = leader.session()
  if (round === null || round.isOpen) return []
  const names = Array.from(new Set(game.seats.map(({ name }) => name)))
  const possible = game.votes.possible(
    round.id,
    names.map((name) => countedOf(game, round.id, name)),
    (name) => isAllIn(game, round.id, name),
  )
  const counts = game.votes.own(round.id, round.counts)
  const wrong = openPanels(game)
    .filter(({ session }) => !sameRound(session().round, round))
    .map(({ name }) => `${name} is told other counts than ${leader.name}`)
  if (possible === null || possible.some((each) => sameCounts(each, counts))) return wrong
  return [...wrong, `counted ${JSON.stringify(counts)}, said ${JSON.stringify(possible.at(-1))}`]
}

type RoundView = ReturnType<Person['session']>['round']

function sameRound(a: RoundView, b: RoundView): boolean {
  return a?.id === b?.id && a?.isOpen === false && b?.isOpen === false && sameCounts(a.counts, b.counts)
}

function sameCounts(a: object, b: object): boolean {
  return sameJson(a as never, b as never)
}

/** Whether what somebody entered for others must be counted: unless they were told that it came too late, or went. */
function isAllIn({ seats, unsure }: Game, round: string, name: string): boolean {
  const isTold = seats.some(({ name: sitting, person }) => {
    const view = sitting === name && person !== null ? person.session().round : null
    return view?.id === round && !view.isOpen && view.missed !== null
  })
  return !isTold && !unsure.has(name)
}

/** With which answers a person may be counted: their last where they were in time, else any they had given by then. */
function countedOf(game: Game, round: string, name: string): readonly Answers[] {
  const history = game.votes.historyOf(round, name)
  const seats = game.seats.filter((seat) => seat.name === name)
  const views = seats.flatMap(({ person }) => (person?.isOpen() === true ? [person.session().round] : []))
  const isToldInTime = views.length > 0 && views.every((view) => view?.id === round && !view.isOpen && !view.isLate)
  if (seats.length > 1) return isToldInTime && !game.unsure.has(name) ? [views[0]?.mine ?? {}] : anyOf(history)
  const isSure = !game.unsure.has(name) && (isToldInTime || (views.length === 0 && game.complete.has(round)))
  return isSure ? [history.at(-1) ?? {}] : [{}, ...history]
}

/** What anybody's plugin writes in a minute in which nobody does anything. */
export async function writesWhenIdle({ table }: Game, members: readonly Member[]): Promise<string[]> {
  const written: string[] = []
  const stops = members.map(({ document, user }) =>
    document.onChange(({ origin, changes }) => {
      if (origin !== 'remote') written.push(`${user.name}: ${changes.map(({ kind }) => kind).join(' ')}`)
    }),
  )
  await table.settle(60_000)
  for (const stop of stops) stop()
  return written
}

/** Everyone's board is the room's. */
export function differences({ table }: Game, members: readonly Member[]): string[] {
  const room = byId(table.mail.room.board.nodes)
  return members.flatMap(({ document, user }) => {
    const own = byId(document.all())
    const ids = new Set([...room.keys(), ...own.keys()])
    const other = Array.from(ids).filter((id) => !sameJson(room.get(id) as never, own.get(id) as never))
    return other.length === 0 ? [] : [`${user.name} sees ${other.join(', ')} otherwise`]
  })
}

function byId(nodes: Iterable<NodeRecord>): Map<string, NodeRecord> {
  return new Map(Array.from(nodes, (node) => [node.id, node]))
}

/** What a panel was told of an open round beside its own person's answers. */
export function othersAnswersIn({ votes }: Game, panel: Person): string[] {
  return panel.news().flatMap((news) => {
    if (news.type !== 'session/changed' || news.session.round?.isOpen !== true) return []
    const { id, mine } = news.session.round
    const own = votes.historyOf(id, panel.name)
    const isOwn = Object.entries(mine).every(([card, answer]) => own.some((said) => said[card] === answer))
    const isBare = !/"(counts|box|hands":\{)/.test(JSON.stringify(news.session.round))
    return isOwn && isBare ? [] : [`${panel.name} is told ${JSON.stringify(news.session.round)}`]
  })
}

/** Cards that do not wear their own colour after it was given back. */
export function coloursLost(document: Document): string[] {
  return Array.from(document.all()).flatMap(({ id, type, props, pluginData }) => {
    const kept = pluginData.shared.okra?.original === undefined ? [] : [`${id} keeps an original`]
    const words = props['text.characters']
    const named = typeof words === 'string' ? (OWN as Readonly<Record<string, string>>)[words] : undefined
    const own = type === 'RECTANGLE' ? OWN.ground : named
    const isCard = type === 'RECTANGLE' ? props.width === 300 : /^(STICKY|SHAPE)/.test(type) && own !== undefined
    const fill = fillOf(document, id)
    return !isCard || fill === own ? kept : [...kept, `${id} wears ${fill ?? 'nothing'} in place of ${own ?? ''}`]
  })
}
