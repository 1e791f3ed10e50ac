import type { Milestone } from '../plan/index.ts'
import { sameDependency, sameWords, type BallotState, type Pair, type Patch } from '../record/index.ts'
import { ownBallots, type Memory } from './memory.ts'
import type { Here } from './moment.ts'
import { isOf, onePerPerson, WATCHING, type Present } from './people.ts'

/** A person to be paired: their seat and what they are. */
export interface Seated {
  readonly seat: string
  readonly name: string
  readonly role: string | null
}

/** Everyone on the board but who only watches, with the plugin or without: who has no ballot sits where their tab is. */
export function seatedHere(people: readonly Present[], ballots: Iterable<BallotState>): Seated[] {
  const known = Array.from(ballots)
  return onePerPerson(people, known)
    .map((person) => {
      const ballot = known.find((each) => isOf(each, person))
      return { seat: ballot?.seat ?? tabSeat(person), name: person.name, role: ballot?.role ?? null }
    })
    .filter(({ role }) => role !== WATCHING)
}

/** Everyone in the room: those on the board, and whoever else was named there. One name is one person. */
export function seatedInRoom(seated: readonly Seated[], names: readonly string[]): Seated[] {
  const key = (name: string) => name.trim().toLowerCase()
  const known = new Set(seated.map(({ name }) => key(name)))
  return [
    ...seated,
    ...names.flatMap((name) => (known.has(key(name)) ? [] : [{ seat: `name ${name}`, name, role: null }])),
  ]
}

/** Stands for the seat of somebody whose seat is not known. */
export function tabSeat({ session }: Pick<Present, 'session'>): string {
  return `tab ${session}`
}

/** Every seat under which a pair may name this person: of their devices, and of their tabs. */
export function seatsOf({ me, people }: Here, memory: Memory): string[] {
  const tabs = me.id === null ? [me] : people.filter(({ id }) => id === me.id)
  return [memory.seat, ...ownBallots(memory, me).map(({ seat }) => seat), ...tabs.map(tabSeat)]
}

/**
 * Pairs of people who are not of one role, as far as that goes; with an odd number the last three work together. Each takes
 * every so-manieth card in reading order, so that all have as many and neighbours on the board are seen by different eyes.
 */
export function proposePairs(people: readonly Seated[], milestones: readonly Milestone[]): Pair[] {
  const seats = inTwos(people)
  return seats.map((pair, index) => ({
    seats: pair.map(({ seat }) => seat),
    names: pair.map(({ name }) => name),
    cards: milestones.flatMap(({ id }, nth) => (nth % seats.length === index ? [id] : [])),
  }))
}

/** The largest role meets the others: everyone in a row by role, the first half opposite the second. */
function inTwos(people: readonly Seated[]): Seated[][] {
  if (people.length < 2) return people.length === 0 ? [] : [Array.from(people)]
  const sizes = new Map<string, number>()
  for (const { role } of people) sizes.set(role ?? '', (sizes.get(role ?? '') ?? 0) + 1)
  const size = ({ role }: Seated) => sizes.get(role ?? '') ?? 0
  const key = ({ role, seat }: Seated) => `${role ?? '~'} ${seat}`
  const row = Array.from(people).sort((a, b) => size(b) - size(a) || (key(a) < key(b) ? -1 : 1))
  const half = Math.floor(row.length / 2)
  const pairs = row.slice(0, half).flatMap((one, index) => {
    const other = row[index + half]
    return other === undefined ? [] : [[one, other]]
  })
  const odd = row.length % 2 === 1 ? row[row.length - 1] : undefined
  const last = pairs[pairs.length - 1]
  if (odd !== undefined && last !== undefined) last.push(odd)
  return pairs
}

/** A change to one card that its pair proposed. */
export interface Taken {
  readonly card: string
  readonly patch: Patch
}

/** What is proposed on ballots and not on its card yet, as changes; two pairs who name the same say it once. */
export function openProposals(ballots: Iterable<BallotState>, milestones: readonly Milestone[]): Taken[] {
  const byCard = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const wanted = new Map<string, { skills: string[]; dependencies: NonNullable<Patch['addDependencies']> }>()
  for (const { proposals = {} } of ballots) {
    for (const [card, { skills = [], dependencies = [] }] of Object.entries(proposals)) {
      const known = byCard.get(card)?.scores
      if (known === undefined) continue
      const list = wanted.get(card) ?? { skills: [], dependencies: [] }
      wanted.set(card, list)
      for (const skill of skills) {
        if (![...(known.skills ?? []), ...list.skills].some((other) => sameWords(other, skill))) list.skills.push(skill)
      }
      for (const item of dependencies) {
        const there = [...(known.dependencies ?? []), ...list.dependencies]
        if (!there.some((other) => sameDependency(other, item))) list.dependencies.push(item)
      }
    }
  }
  return Array.from(wanted).flatMap(([card, { skills, dependencies }]) => {
    const patch: Patch = {
      ...(skills.length > 0 ? { addSkills: skills } : {}),
      ...(dependencies.length > 0 ? { addDependencies: dependencies } : {}),
    }
    return Object.keys(patch).length === 0 ? [] : [{ card, patch }]
  })
}
