/** The end of a session: asking before it, and what came of it. */
import { count } from '../../src/core/base/index.ts'

export const end = 'End session'
export const whatGoes = 'Ballots and Now card go; scores and meanings stay.'
export const goOn = 'Go on'

export const ask = 'Before the session ends'
export const proposedGoes = (cards: number) =>
  `What was proposed for ${count(cards, 'card')} is not on the cards yet, and goes with the session.`
export const takeInAndEnd = 'Take in and end'
export const endWithoutThem = 'End without them'
export const cancel = 'Cancel'

export const outcome = 'What came of the session'
export const isOver = 'The session is over'
export const settled = 'Settled'
export const toTalk = 'To talk about'
export const toFindOut = 'To find out'
export const downloadAll = 'Download all'
export const copySummary = 'Copy summary'
export const close = 'Close'
