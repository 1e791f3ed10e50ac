/** The sentences of a ballot: one’s own, and one that is answered unseen on this screen. */
export const yourBallot = 'Your ballot'
export const answered = (given: number, asked: number) => `${given} of ${asked} answered`
export const youAreIn = 'You are in; change your mind until the reveal.'
export const keys = 'Keys: S M L, 1 2 3, ?'
export const whoSees = 'Nobody sees your answers, and after the reveal only counts. Hidden from view, not encrypted.'

export const scale = 'Scale'
/** A scale to switch to, and how many of its questions are answered. */
export const scaleAnswered = (name: string, given: number, asked: number) => `${name} ${given}/${asked}`

export const yourAnswers = (name: string) => `${name}, your answers`
/** One question of a ballot, for a person who hears it: the scale and the card. */
export const question = (name: string, card: string) => `${name}: ${card}`
/** In place of an answer that must not be seen. */
export const answeredUnseen = 'answered'

export const unseenAnswer = 'An answer that is not shown'
export const unseenAnswered = (given: number, asked: number) => `${given} of ${asked} answered.`
export const notShown = 'What you press is not shown. Press again to change it.'
export const answerFirst = 'Answer for a card first.'
export const putIn = 'Put it in'
export const putInPart = (given: number, asked: number) => `Put in ${given} of ${asked}`
