/**
 * Who is in the session: people as FigJam knows them, and the roles they pick. One person is who FigJam shows to others
 * under one user id; who is not logged in has none that others see, and is one by their seat (record/ballot.ts).
 */
import { later, tabsOf, type BallotState } from '../record/index.ts'

/** One tab of somebody who is on the board now, this person included (typings, User). */
export interface Present {
  /** Null for who is not logged in, also for oneself: one’s own id is made up then, and others see none. */
  readonly id: string | null
  readonly name: string
  /** Unique for each tab. */
  readonly session: number
  readonly colour: string
}

/** What a person can say they are; free words are as good. The method wants more than the first two at the table. */
export const ROLES: readonly string[] = [
  'Product',
  'Tech lead',
  'Design',
  'Frontend',
  'Backend',
  'Data',
  'Quality',
  'Platform',
]

/** The role of who is on the board and does not vote: nobody waits for them. Only they themselves can say so. */
export const WATCHING = 'Watching'

/** FigJam’s name for everyone who is not logged in (typings, BaseUser). */
export const NO_NAME = 'Anonymous'

/** The user id that others see of somebody, too; null where they see none. */
export function idOf({ id, name }: { readonly id: string | null; readonly name: string }): string | null {
  return name === NO_NAME ? null : id
}

/** Two letters at most: `Ana Maria Souza` is AS, `Cleo` is C. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined]
  return letters.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('') || '?'
}

/** Who a ballot is of, as a word that is the same for all ballots of one person. */
export function personOf({ user, seat }: Pick<BallotState, 'user' | 'seat'>): string {
  return user == null ? `seat ${seat}` : `user ${user}`
}

/** What each person says, on all their tabs and devices together; of answers only those of this round. */
export function byPerson(seats: Iterable<BallotState>, round: string | null): Map<string, BallotState> {
  const people = new Map<string, BallotState>()
  for (const { round: answered, turns, ...rest } of seats) {
    const said = answered?.id === round ? { ...rest, round: answered, turns } : rest
    people.set(personOf(said), later(people.get(personOf(said)), said))
  }
  return people
}

type Tab = Pick<Present, 'id' | 'session'>

/** Tells of each tab whose it is: `personOf` their ballot, where they have one. */
export function whoIs(people: Iterable<BallotState>): (tab: Tab) => string {
  const seated = new Map<number, string>()
  for (const said of people) if (said.user == null) for (const tab of tabsOf(said)) seated.set(tab, personOf(said))
  return ({ id, session }) => (id === null ? (seated.get(session) ?? `tab ${session}`) : `user ${id}`)
}

/** Everyone on the board once, by one of their tabs, in the order given. */
export function onePerPerson(tabs: readonly Present[], people: Iterable<BallotState>): Present[] {
  const who = whoIs(people)
  const met = new Set<string>()
  return tabs.filter((tab) => {
    const isNew = !met.has(who(tab))
    met.add(who(tab))
    return isNew
  })
}

/** Whether a ballot, or another note of who somebody is, is of the person in a tab. */
export function isOf(said: Pick<BallotState, 'user' | 'session' | 'tabs'>, { id, session }: Tab): boolean {
  return id === null ? said.user == null && tabsOf(said).includes(session) : said.user === id
}

/** The ballot that was made ready for a person; one without a login who comes back in another tab takes any such. */
export function ballotOf<B extends BallotState>(
  ballots: readonly B[],
  person: Pick<Present, 'id' | 'name' | 'session'>,
): B | undefined {
  const ready = ballots.filter(({ seat }) => seat === '')
  return ready.find((ballot) => isOf(ballot, person)) ?? ready.find((ballot) => isNameless(ballot, person))
}

function isNameless({ user, name }: Pick<BallotState, 'user' | 'name'>, person: Pick<Present, 'id' | 'name'>): boolean {
  return user == null && person.id === null && name === person.name
}

/** People here who have no ballot and for whom none is ready. */
export function withoutBallot(ballots: readonly BallotState[], people: readonly Present[]): Present[] {
  const left = Array.from(ballots)
  return people.filter((person) => {
    const at = left.findIndex((ballot) => isOf(ballot, person) || (ballot.seat === '' && isNameless(ballot, person)))
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}
