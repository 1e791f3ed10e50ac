/** The words of how far the team is on each scale. */
import { SCALES, type ScaleAttribute } from '../../src/core/record/index.ts'

/** How many milestones have an answer on a scale. */
interface Answered {
  readonly scale: ScaleAttribute
  readonly done: number
}

/** As the columns of the list are headed. */
const SIGNS = { effort: 'Effort', business: '$', ux: '♥' } as const

/** `Effort 5 · $ 4 · ♥ 5 of 12`. */
export const progress = (answered: readonly Answered[], all: number) =>
  `${answered.map(({ scale, done }) => `${SIGNS[scale]} ${done}`).join(' · ')} of ${all}`

export const progressTitle = (answered: readonly Answered[], all: number) =>
  answered.map(({ scale, done }) => `${SCALES[scale].name} ${done} of ${all}`).join(', ')
