/** What a team has said of its milestones so far, counted: for whoever is about to take it off, and for whoever lost it. */
import type { Milestone } from '../plan/index.ts'
import { SCALE_ATTRIBUTES } from '../record/index.ts'

type Said = Pick<Milestone, 'scores' | 'rounds'>

export interface Given {
  /** Levels of the three scales, “not sure yet” among them. */
  readonly scores: number
  /** Cards with at least one of those. */
  readonly cards: number
  /** Cards whose dependencies were reviewed or listed, that ask for skills, have a note, were voted on. */
  readonly dependencies: number
  readonly skills: number
  readonly notes: number
  readonly votes: number
}

export function givenOn(milestones: readonly Said[]): Given {
  const scored = milestones.map(scoresOn)
  const cardsWith = (has: (said: Said) => boolean) => milestones.filter(has).length
  return {
    scores: scored.reduce((sum, each) => sum + each, 0),
    cards: scored.filter((each) => each > 0).length,
    dependencies: cardsWith(
      ({ scores }) => scores.dependenciesReviewed === true || (scores.dependencies ?? []).length > 0,
    ),
    skills: cardsWith(({ scores }) => (scores.skills ?? []).length > 0),
    notes: cardsWith(({ scores }) => (scores.note ?? '') !== ''),
    votes: cardsWith(({ rounds }) => rounds.length > 0),
  }
}

/** How many of its three scales a milestone has an answer on. */
export function scoresOn({ scores }: Pick<Milestone, 'scores'>): number {
  return SCALE_ATTRIBUTES.filter((attribute) => scores[attribute] !== undefined).length
}

export function isNothing(given: Given): boolean {
  return Object.values(given).every((count) => count === 0)
}
