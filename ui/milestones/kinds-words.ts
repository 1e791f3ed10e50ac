/** The words of “Not right?”: which kinds of cards are milestones. */
import { count, quote } from '../../src/core/base/index.ts'

export const whichCards = 'Which cards are milestones?'
export const done = 'Done'
export const showAllKinds = (kinds: number) => (kinds === 1 ? 'Show the only kind' : `Show all ${kinds} kinds`)

export const reading = 'Reading the other cards…'
/** For those who listen, once they are read. */
export const kindsOfCards = (kinds: number) => `${count(kinds, 'kind of card', 'kinds of cards')}.`

export const cards = (all: number) => count(all, 'card')
/** Where only some cards of a kind are counted. */
export const countedOf = (counted: number, all: number) => `${counted} of ${count(all, 'card')} counted`

export const tickKinds = 'Tick the kinds of cards that are milestones here.'
export const orTickKinds = 'Or tick the kinds of cards that are milestones here.'
export const singleCards = 'Single cards: select one on the board, then “Count as milestone” or “Not a milestone”.'
/** @param first What the first of them says. */
export const placeholders = (all: number, first: string) =>
  `${count(all, 'card still holds a placeholder', 'cards still hold placeholders')} like ${quote(first)}. Write a milestone there, and it appears here.`
export const noneFound = 'No milestones were found.'
export const noneYet =
  'No card on this page looks like a milestone yet. Put your milestone cards on the board, and they appear here.'
