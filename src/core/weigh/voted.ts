/** How far the scores of a board are what people voted, as its cards remember it: counts, never who. */
import type { Milestone } from '../plan/index.ts'
import { lastRounds, SCALE_ATTRIBUTES, type PastRound, type ScaleAttribute } from '../record/index.ts'
import { resultOf, votersIn, type Result } from './result.ts'

/** The last vote on one card on one scale, which somebody answered. */
export interface LastVote {
  readonly milestone: Milestone
  readonly round: PastRound
  readonly result: Result
}

/** Of every milestone and scale, in their order. */
export function lastVotes(milestones: readonly Milestone[]): LastVote[] {
  return milestones.flatMap((milestone) =>
    lastRounds(milestone.rounds).flatMap((round): LastVote[] => {
      const result = resultOf(round.attribute, round.counts)
      return result.kind === 'nothing' ? [] : [{ milestone, round, result }]
    }),
  )
}

export interface Voted {
  /** How many answered the vote with the fewest and the one with the most answers; null where nobody voted. */
  readonly people: { readonly fewest: number; readonly most: number } | null
  /** Milestones that were voted on. */
  readonly cards: number
  /** Scores on which there was no vote. */
  readonly without: number
  /** Scores that are another level than the one their vote named. */
  readonly otherwise: readonly { readonly milestone: Milestone; readonly attribute: ScaleAttribute }[]
}

export function votedOn(milestones: readonly Milestone[]): Voted {
  const votes = lastVotes(milestones)
  const answers = votes.map(({ round }) => votersIn(round.counts))
  const voted = new Set(votes.map(({ milestone, round }) => `${milestone.id} ${round.attribute}`))
  return {
    people: answers.length === 0 ? null : { fewest: Math.min(...answers), most: Math.max(...answers) },
    cards: new Set(votes.map(({ milestone }) => milestone.id)).size,
    without: milestones.reduce(
      (sum, { id, scores }) =>
        sum +
        SCALE_ATTRIBUTES.filter((attribute) => scores[attribute] !== undefined && !voted.has(`${id} ${attribute}`))
          .length,
      0,
    ),
    otherwise: votes.flatMap(({ milestone, round: { attribute }, result }) =>
      isOtherwise(milestone.scores[attribute], result) ? [{ milestone, attribute }] : [],
    ),
  }
}

/** Only a vote that named a level can be departed from; where some were not sure, “not sure yet” is none of its answers less. */
function isOtherwise(score: Milestone['scores'][ScaleAttribute], result: Result): boolean {
  if (score === undefined) return false
  if (result.kind === 'doubted') return score !== result.score && score !== '?'
  return (result.kind === 'agreed' || result.kind === 'nearly') && score !== result.score
}
