/** Value against effort as a chart of three by three: who stands where, so that nobody hides behind another. */
import type { Milestone, Plan } from '../plan.ts'
import { EFFORTS, spotOf, VALUES, wordAt, type Spot } from './value.ts'

export interface MatrixCell {
  readonly spot: Spot
  /** What the team calls this meeting of value and effort. */
  readonly word: string
  /** In reading order. */
  readonly milestones: readonly Milestone[]
}

export interface Matrix {
  /** Highest value first, as a chart is drawn; in each row small effort first. */
  readonly rows: readonly (readonly MatrixCell[])[]
  /** Milestones whose effort or every value is open. */
  readonly unplaced: readonly Milestone[]
}

export function matrixOf({ milestones, words }: Pick<Plan, 'milestones' | 'words'>): Matrix {
  const placed = new Map<string, Milestone[]>()
  const unplaced: Milestone[] = []
  for (const milestone of milestones) {
    const spot = spotOf(milestone.scores)
    if (spot === null) unplaced.push(milestone)
    else placed.set(keyOf(spot), [...(placed.get(keyOf(spot)) ?? []), milestone])
  }
  const rows = Array.from(VALUES)
    .reverse()
    .map((value) =>
      EFFORTS.map((effort): MatrixCell => {
        const spot = { effort, value }
        return { spot, word: wordAt(words, spot), milestones: placed.get(keyOf(spot)) ?? [] }
      }),
    )
  return { rows, unplaced }
}

function keyOf({ effort, value }: Spot): string {
  return `${effort}${value}`
}
