/** The sentences of a vote until its reveal: what it is about, the ways to be in, hands up, and who is missing. */
import { count } from '../../src/core/base/index.ts'

/** What the vote will be about, as a sentence. */
export const about = (vote: string) => `${vote}.`
export const nobodySees = 'Nobody sees an answer before you reveal. The vote may stay open overnight.'
export const cardsToVoteOn = 'Cards to vote on'
export const allScales = 'Ask all three scales at once'
export const noMeanings = (glyphs: readonly string[]) => `Nobody wrote down what ${glyphs.join(', ')} mean here.`
export const writeMeanings = 'Write it down'
export const startHandsTitle = 'Everyone shows fingers on “three”'
export const cardByCard = 'Card by card'
export const voteOn = (card: string) => `Vote on ${card}`

export const openVote = 'The open vote'
export const areIn = (isIn: number, expected: number) => `${isIn} of ${expected} in`
/** What is voted on: the names of the scales, and how many cards. */
export const asked = (scales: string, cards: number) => `${scales}, ${count(cards, 'card')}`
export const backToVote = 'Back to the vote'
export const drop = 'Drop'
export const dropAsk = 'Drop the vote and its answers?'

export const copyBallot = 'Copy ballot'
export const copyBallotTitle = 'For the meeting’s chat: the cards by number, and what the levels mean'
export const pasteAnswers = 'Paste answers'
export const pasteAnswersTitle = 'Everyone types a line into the meeting’s chat; paste the chat here'
export const handsUp = 'Hands up'
export const handsUpTitle = 'Everyone shows fingers on “three”; count them here'
export const ownVote = 'My own vote'
export const ownVoteTitle = 'Answer yourself, on a screen nobody else sees'
export const unseen = 'Answer unseen'
export const unseenTitle = 'Somebody answers on this screen, and nothing they press is shown'
export const howToAnswer =
  'Whoever has the plugin answers in their own panel, or by the button on their ballot. For everybody else: hands up, a line in the meeting’s chat, or an answer on this screen that is not shown. All can be mixed.'
export const howHidden =
  'Hidden means hidden from view, not encrypted: other plugins and Figma’s API could read the ballots.'

export const card = 'Card'
export const counted = (done: number, cards: number) => `${done} of ${count(cards, 'card')} counted`
export const handsFor = (glyph: string) => `Hands for ${glyph}`
export const all = 'All'
export const allFor = (glyph: string) => `All ${glyph}`
/** `most`: the hands there are; `level`: its word, as it stands in a sentence. */
export const allForTitle = (most: number, level: string) =>
  most === 1 ? `One hand for ${level}, and the next card` : `All ${most} hands for ${level}, and the next card`
export const noHandsLeft = 'Everyone has answered otherwise: no hands are left to count.'
export const back = 'Back'
export const firstCard = 'This is the first card.'
export const nextCard = 'Next card'
export const keepCounts = 'Keep the counts'
export const countFirst = 'Count the hands for this card first.'
export const hands = (sum: number) => count(sum, 'hand')
export const handsOf = (sum: number, most: number) => `${sum} of ${count(most, 'hand')}`
/** `rest`: the level that the hands not counted are taken as. */
export const handsWithRest = (sum: number, most: number, rest: string) =>
  `${sum} of ${count(most, 'hand')}, the rest taken as ${rest}.`
export const countedBefore = 'Counted. New counts take the place of the old ones.'
export const howHands =
  'Without a panel: 1, 2 or 3 fingers on “three”, a fist is not sure. Tap or type the counts; Backspace goes back.'

/** Of a vote with a single question. */
export const missing = (people: number, expected: number) =>
  people === 1
    ? `${people} of ${expected} has not answered. Reveal anyway?`
    : `${people} of ${expected} have not answered. Reveal anyway?`
/** Of a vote on several scales. */
export const missingEverything = (people: number, expected: number) =>
  people === 1
    ? `${people} of ${expected} has not answered everything. Reveal anyway?`
    : `${people} of ${expected} have not answered everything. Reveal anyway?`
/** Of a vote on several cards and one scale. */
export const missingCards = (people: number, expected: number) =>
  people === 1
    ? `${people} of ${expected} has not answered every card. Reveal anyway?`
    : `${people} of ${expected} have not answered every card. Reveal anyway?`
export const ownOpen = 'Your own answers are still open under “My own vote”.'
export const goOnWithout = 'Go on without them'
export const goOnWithoutTitle = 'Reveals now; the next votes wait for as many people as answered this one'
export const wait = 'Wait'
