/** Running a session: the agenda, its clock, and what is next. */
import { count } from '../../src/core/base/index.ts'
import { clockWords } from '../../src/core/session/index.ts'

export const reading = 'Reading the board…'

export const agenda = 'Agenda'
export const activity = (name: string, minutes: number) => `${name}, ${count(minutes, 'minute')}`
/** `short`: what the agenda shows for an activity whose name does not hold it. */
export const activityShownAs = (name: string, minutes: number, short: string) =>
  `${name}, ${count(minutes, 'minute')}: ${short}`

export const timeLeft = 'Time left'
export const paused = 'paused'
/** `seconds`: the time left, shared out among the cards that are still open. */
export const forEachCard = (seconds: number) => `${clockWords(seconds)} for each card`
export const pauseTimer = 'Pause timer'
export const startTimer = 'Start timer'
export const startOurs = 'Start ours instead'
export const otherTimer = 'somebody else’s timer'
export const endsOtherTimer = 'This ends somebody else’s timer.'
export const otherTimerIsOn = 'Somebody else’s timer is on.'
export const startTimerFirst = 'Start the timer first.'
export const oneMinuteMore = '+1 min'
export const oneMinuteMoreName = '+1 min: one minute more'

export const nextActivity = 'Next activity'
export const onTo = (activityName: string) => `On to: ${activityName}`
export const find = 'Find'
export const prepare = 'Prepare'
export const session = 'Session'

export const nothingToVoteOn = 'Every milestone is scored for this already: there is nothing left to vote on.'
export const startVote = 'Start hidden vote'
export const handsUp = 'Hands up'
export const meanings = 'Meanings'

export const worthATalk = 'Worth a talk'
export const show = 'Show'
