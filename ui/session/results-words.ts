/** The sentences after a reveal: what the vote says, what can be set, and the talk about a card. */
import { count } from '../../src/core/base/index.ts'

/** What the results are about: the names of their scales. */
export const results = (scales: string) => `${scales}: what the vote says`
export const resultsOn = (scale: string) => `Results, ${scale}`
export const someAnswered = (isIn: number, expected: number) => `${isIn} of ${expected} people answered.`
export const allAnswered = (isIn: number) => `${count(isIn, 'person', 'people')} answered.`
export const tooLate = 'Your last answer came after the reveal and does not count.'
export const setNearlyTitle = 'The counts stay on the cards and in the summary'

/** One level of a card’s result: how many chose it. */
export const votesFor = (people: number, glyph: string) => `${people} for ${glyph}`
export const set = (glyph: string) => `Set: ${glyph}`
export const setTo = (glyph: string) => `Set to ${glyph}`
/** A result, and the score that the card has already. */
export const soFar = (result: string, glyph: string) => `${result} So far: ${glyph}.`
export const spike = 'Spike card'
export const spikeTitle = 'Puts a Spike card beside it'
export const talk = 'Talk'
export const voteAgain = 'Vote again'

export const whatWouldMake = (glyph: string) => `What would make this ${glyph}?`
/** A line of the talk, as it is kept on the card. */
export const assumption = (glyph: string, line: string) => `${glyph} if ${line}`
export const keep = 'Keep as assumptions'
export const writeFirst = 'Write a line first.'
export const decided = (scale: string) => `Decided: ${scale}`
export const decidedAfter = 'Decided after the talk:'
