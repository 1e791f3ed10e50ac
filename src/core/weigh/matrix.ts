/** Value against effort as a chart of three by three: who stands where, so that nobody hides behind another. */
import type { Milestone, Plan } from '../plan/index.ts'
import { EFFORTS, RANKS, wordAt, type Spot, type Words } from '../record/index.ts'
import { spotOf } from './value.ts'
import { worthOf, worthsIn } from './worth.ts'

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
  /** Milestones that an answer which is missing could still move. */
  readonly unplaced: readonly Milestone[]
  /** How many of those are called each word whatever that answer is. */
  readonly certain: readonly { readonly word: string; readonly count: number }[]
}

export function matrixOf({ milestones, words }: Pick<Plan, 'milestones' | 'words'>): Matrix {
  const placed = new Map<string, Milestone[]>()
  const unplaced: Milestone[] = []
  for (const milestone of milestones) {
    const spot = spotOf(milestone.scores)
    if (spot === null) unplaced.push(milestone)
    else placed.set(keyOf(spot), [...(placed.get(keyOf(spot)) ?? []), milestone])
  }
  const rows = Array.from(RANKS)
    .reverse()
    .map((value) =>
      EFFORTS.map((effort): MatrixCell => {
        const spot = { effort, value }
        return { spot, word: wordAt(words, spot), milestones: placed.get(keyOf(spot)) ?? [] }
      }),
    )
  return { rows, unplaced, certain: certainOf(unplaced, words) }
}

function certainOf(unplaced: readonly Milestone[], words: Words): Matrix['certain'] {
  const called = unplaced.map(({ scores }) => worthOf(scores, words))
  return worthsIn(words).flatMap((word) => {
    const count = called.filter((each) => each === word).length
    return count === 0 ? [] : [{ word, count }]
  })
}

function keyOf({ effort, value }: Spot): string {
  return `${effort}${value}`
}
