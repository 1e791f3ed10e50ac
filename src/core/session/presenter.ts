import type { Milestone } from '../plan/index.ts'
import type { Here } from './moment.ts'
import { NO_NAME } from './people.ts'

/** Whose turn it is to present the card in front, and who is next; null where nobody is known. */
export interface Turn {
  readonly now: string
  readonly next: string
}

/** One after the other, in the order of the names; of one person alone nobody needs to be told. */
export function presenterOf(
  names: readonly string[],
  milestones: readonly Milestone[],
  card: string | null,
): Turn | null {
  const at = milestones.findIndex(({ id }) => id === card)
  const now = names[at % names.length]
  const next = names[(at + 1) % names.length]
  return at < 0 || names.length < 2 || now === undefined || next === undefined ? null : { now, next }
}

/** Who is in the room: those somebody named, else those on the board. */
export function roomNames(names: readonly string[], { people }: Pick<Here, 'people'>): string[] {
  if (names.length > 0) return Array.from(names)
  return Array.from(new Set(people.map(({ name }) => name))).filter((name) => name !== NO_NAME)
}
