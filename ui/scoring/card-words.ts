/** The selected cards: which they are, what can be done with them, and scores on them that cannot be used. */
import { count, quote } from '../../src/core/base/index.ts'

export const scores = 'Scores'
export const chooseMilestone = 'Choose a milestone to score it: in this list, or on the board.'
export const notMilestone = (name: string) => `${quote(name)} is not a milestone. ${chooseMilestone}`
export const noneIsMilestone = (cards: number) =>
  `The ${count(cards, 'selected card')} are not milestones. ${chooseMilestone}`
export const milestones = (selected: number) => count(selected, 'milestone')
export const changesAll = 'One change goes to all of them.'
export const parked = 'Parked'

export const showCard = 'Show card'
export const showCards = 'Show cards'
export const showCardTitle = 'Brings the card into view on the board (Enter)'
export const park = 'Park'
export const parkTitle = 'Not this quarter: left out of votes, progress and table; its scores stay'
export const bringBack = 'Bring back'
export const bringBackTitle = 'It counts in votes, progress and table again'
export const leaveOutOne = 'Not a milestone'
export const leaveOutSeveral = 'Not milestones'

export const show = 'Show'
export const showScores = 'Show scores'
export const showScoresTitle = 'Opens the scores of what is chosen'
export const hide = 'Hide'
export const hideScores = 'Hide scores'
export const hideScoresTitle = 'More room for the list'

export const newer = (version: number) =>
  `Scored by a newer OKRA Milestones (version ${version}). Update the plugin to change it; nothing is overwritten.`
export const updateFirst = 'A newer OKRA Milestones scored this card: update the plugin first.'
export const unreadable = (why: string) =>
  `The scores on this card cannot be read (${why}). Repairing keeps every answer that can be read, and the damaged text beside it.`
export const repairFirst = 'The scores on this card cannot be read: repair them first.'
export const repair = 'Repair'
export const held = 'What the card holds'
