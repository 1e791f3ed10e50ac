/** The session: who is here, who runs it, votes and their results, the next step, what is worth a talk. */
export { ballotsOnBoard } from './ballots.ts'
export { findingsOf, openIn, type Act, type Finding } from './findings.ts'
export { handsLeft, NO_HANDS, sayHandsLeft, withLevel, withoutLast, type HandCount } from './hand-count.ts'
export { cardsLost, heardChanges } from './heard.ts'
export { isAtTheHelm } from './helm.ts'
export {
  facilitatorOn,
  freshMemory,
  isRunBy,
  meet,
  ownBallotState,
  remember,
  runsNow,
  sectionOn,
  type Memory,
} from './memory.ts'
export { ALONE, type Here, type Moment } from './moment.ts'
export { aboutVote, nearlyWords, cardAfter, nextStep, openVote, toSet, type NextStep, type Pick } from './next-step.ts'
export { nowEdits } from './now-facts.ts'
export { NOW_WIDTH } from './now-sketch.ts'
export { openProposals, proposePairs, seatedHere, seatedInRoom, type Taken } from './pairs.ts'
export { paceWords } from './pace.ts'
export { presenterOf, roomNames, type Turn } from './presenter.ts'
export { ballotOf, idOf, NO_NAME, onePerPerson, ROLES, WATCHING, withoutBallot, type Present } from './people.ts'
export { highWords } from './private-word.ts'
export { reconcile } from './reconcile.ts'
export { missedWords, resultRows, resultWords, type ResultLine } from './result-rows.ts'
export { roundEdit, whereCardsHang } from './round-edit.ts'
export { chatGuest, collected, drop, guestSeat, resultToKeep, reveal, withEarlier, withHands } from './round.ts'
export { keysLeft, questionsLeft, viewOf, type RoundView, type SessionView } from './session-view.ts'
export { scaleNames } from './scale-names.ts'
export { roomNow, standingOf } from './standing.ts'
export { clockWords, NO_TIMER, type TimerView } from './timer-view.ts'
