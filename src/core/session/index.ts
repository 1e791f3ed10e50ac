/** The session: who is here, who runs it, votes and their results, the next step, what is worth a talk. */
export { isAtTheHelm } from './facilitator.ts'
export { findingsOf, openIn, type Act, type Finding } from './findings.ts'
export { heal } from './heal.ts'
export { heardChanges } from './heard.ts'
export { collected, drop, guestSeat, resultToKeep, reveal, withEarlier } from './live-round.ts'
export { ALONE, type Here, type Live } from './live.ts'
export { freshMemory, isRunBy, meet, ownSaid, remember, runsNow, sectionOn, type Memory } from './memory.ts'
export {
  aboutVote,
  answeredWords,
  cardAfter,
  nextStep,
  openVote,
  toSet,
  type NextStep,
  type Pick,
} from './next-step.ts'
export { nowEdits } from './now-facts.ts'
export { NOW_WIDTH } from './now-sketch.ts'
export { saidOnBoard } from './on-board.ts'
export { openProposals, proposePairs, seatedHere, type Taken } from './pairs.ts'
export { ballotOf, idOf, NO_NAME, onePerPerson, ROLES, WATCHING, withoutBallot, type Present } from './people.ts'
export { highWords } from './private-word.ts'
export { resultRows, resultWords, type ResultLine } from './result-rows.ts'
export { roundEdit, whereCardsHang } from './round-edit.ts'
export { roomNow, standingOf } from './standing.ts'
export { clockWords, NO_TIMER, type TimerView } from './timer.ts'
export { cardsOf, viewOf, type RoundView, type SessionView } from './view.ts'
