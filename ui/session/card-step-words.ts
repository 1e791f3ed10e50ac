/** The sentences of the card in front of everyone: its review, and what people propose for it. */
import { count, listed } from '../../src/core/base/index.ts'

export const cardInFront = 'The card in front'
export const chooseCard = 'Choose a card: with “Next card”, or on the board.'
export const cardOf = (number: number, cards: number) => `Card ${number} of ${cards}`
export const cardBefore = 'Card before'
export const nextCard = 'Next card'
export const show = 'Show'

/** Who presents the card, and who the next one. */
export const presents = (now: string, next: string) => `${now} presents, then ${next}`
export const overTime = 'over time'
/** What is left of the card’s time. */
export const forThisCard = (time: string) => `${time} for this card`

export const park = 'Park'
export const parkTitle = 'Not this quarter: left out of votes, progress and table; its scores stay'
export const sameAs = 'Same as …'
export const sameAsTitle = 'It says the same as another card, and no longer counts'
export const sameAsCard = 'Same as'
export const noOtherCard = 'There is no other card.'
export const chooseStays = 'Choose the card that stays'
export const split = 'Split'
export const splitTitle = 'Puts a new card of the same look beside it'

const goesOnto = (runBy: string) => `What you propose goes onto the card when ${runBy} takes it in.`
/** For a pair with cards of its own: the others in it, how many cards, and who runs the session. */
export const proposeForYours = (others: readonly string[], cards: number, runBy: string) =>
  `Yours, with ${listed(others)}: ${count(cards, 'card')}. ${goesOnto(runBy)}`
export const proposeForAny = (runBy: string) => `Any card: ${goesOnto(runBy)}`
export const card = 'Card'
export const skills = 'Skills'
export const addSkill = 'Add skill'
export const dependencies = 'Dependencies'
export const addDependency = 'Add dependency'
export const addDependencyHint = 'Add dependency: a team, a provider, another milestone'

export const proposed = 'Proposed, not on the cards yet'
export const proposedDependencies = (names: readonly string[]) => `Dependencies: ${names.join(', ')}`
export const proposedSkills = (names: readonly string[]) => `Skills: ${names.join(', ')}`
