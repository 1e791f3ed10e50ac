import { count, listed } from '../base/index.ts'
import type { Given } from './given.ts'

/** `36 scores on 12 cards`. */
export function sayScores({ scores, cards }: Pick<Given, 'scores' | 'cards'>): string {
  return `${count(scores, 'score')} on ${count(cards, 'card')}`
}

/** All that is said on the cards: `36 scores on 12 cards, the dependencies of 9 cards and the votes on 12 cards`. */
export function sayGiven(given: Given): string {
  const of = (what: string, cards: number) => (cards === 0 ? '' : `the ${what} ${count(cards, 'card')}`)
  const parts = [
    given.scores === 0 ? '' : sayScores(given),
    of('dependencies of', given.dependencies),
    of('skills of', given.skills),
    of('notes of', given.notes),
    of('votes on', given.votes),
  ]
  return listed(parts.filter((part) => part !== ''))
}
