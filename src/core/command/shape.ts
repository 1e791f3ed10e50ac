/** What the files of single commands share: what a decision and a sentence rest on, and how their schemas spell things. */
import * as v from 'valibot'
import { count, quote } from '../base/index.ts'
import type { Outcome } from '../edit/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import type { ScaleAttribute } from '../record/index.ts'
import type { Moment } from '../session/index.ts'

/** The panel’s number of a command; it counts up. */
export const n = v.pipe(v.number(), v.integer())
export const card = v.string()
export const cards = v.array(card)

/** What a command is decided on: the board as last read, its plan, and whose plugin this is. */
export interface Scene {
  readonly snapshot: Snapshot
  readonly plan: Plan
  readonly moment: Moment
}

/** What is known once a command was carried out. */
export interface CarriedOut {
  readonly before: Plan
  readonly after: Plan
  readonly outcome: Outcome
  /** The scale of the vote that is on, of several the first. */
  readonly voted: ScaleAttribute | null
}

/** For commands of which nothing can be foreseen without the board. */
export function asItIs(plan: Plan): Plan {
  return plan
}

/** `12 milestones now` */
export function milestonesNow({ milestones }: Plan): string {
  return `${count(milestones.length, 'milestone')} now`
}

/** A card’s name in a sentence. */
export function nameIn({ milestones }: Plan, id: string): string {
  return quote(milestones.find((milestone) => milestone.id === id)?.name ?? 'the card')
}

/** The only card by its name, several by their number. */
export function cardsIn(plan: Plan, ids: readonly string[]): string {
  const [only] = ids
  return ids.length !== 1 || only === undefined ? count(ids.length, 'card') : nameIn(plan, only)
}
