/** Milestones by what they are for, and the number each has in what is written from them. */
import type { Milestone } from '../plan/index.ts'
import { collapse } from '../text/index.ts'

/** Milestones of one objective, in reading order. */
export interface Group {
  /** Empty where the board names none. */
  readonly objective: string
  readonly milestones: readonly Milestone[]
}

/** The milestones of each objective, else of each section, in the order of its first milestone. */
export function byObjective(milestones: readonly Milestone[]): Group[] {
  const groups = new Map<string, Milestone[]>()
  for (const milestone of milestones) {
    const objective = collapse(milestone.objective ?? milestone.section ?? '')
    const known = groups.get(objective)
    if (known === undefined) groups.set(objective, [milestone])
    else known.push(milestone)
  }
  return Array.from(groups, ([objective, members]) => ({ objective, milestones: members }))
}

/** The number of each milestone by its card’s id: its row, from 1, in the table by objective. */
export type Numbers = ReadonlyMap<string, number>

export function numbersOf(milestones: readonly Milestone[]): Numbers {
  const rows = byObjective(milestones).flatMap((group) => group.milestones)
  return new Map(rows.map(({ id }, index) => [id, index + 1]))
}

/** `#1, #4`: rows in the order of their numbers. */
export function rowsOf(milestones: readonly Milestone[], numbers: Numbers): string {
  return milestones
    .map(({ id }) => numbers.get(id) ?? 0)
    .sort((a, b) => a - b)
    .map((number) => `#${number}`)
    .join(', ')
}
