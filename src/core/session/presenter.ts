import { withoutParked, type Plan } from '../plan/index.ts'
import type { Here } from './moment.ts'
import { NO_NAME } from './people.ts'

/** Whose turn it is to present the card in front, and who is next; null where nobody is known. */
export interface Turn {
  readonly now: string
  readonly next: string
}

/** One after the other, in the order of the names; of one person alone nobody needs to be told. */
export function presenterOf(names: readonly string[], plan: Plan, card: string | null): Turn | null {
  // After every change this is asked: most boards have nobody to name, and then no card is looked for.
  if (card === null || names.length < 2) return null
  const at = withoutParked(plan).milestones.findIndex(({ id }) => id === card)
  const now = names[at % names.length]
  const next = names[(at + 1) % names.length]
  return at < 0 || now === undefined || next === undefined ? null : { now, next }
}

/** Who is in the room: those somebody named, else those on the board. */
export function roomNames(names: readonly string[], { people }: Pick<Here, 'people'>): string[] {
  if (names.length > 0) return Array.from(names)
  return Array.from(new Set(people.map(({ name }) => name))).filter((name) => name !== NO_NAME)
}
