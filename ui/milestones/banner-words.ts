/** The words of the banners: somebody else’s session, copied cards, stickies that are not counted, changes made by hand. */
import { count, quote } from '../../src/core/base/index.ts'

export const session = 'Session'
export const runsSession = (name: string) => `${name} runs the session: scores are set there.`
export const goToSession = 'Go to the session'

export const copiedCard = 'Copied card'
export const isCopy = (name: string) => `${quote(name, 60)} is a copy of a scored card.`
export const sameMilestone = 'Same milestone'
export const newMilestone = 'New milestone'
export const keepScores = 'Keep its scores'
export const keepScoresTitle = 'A milestone of its own, from another board perhaps: the scores it brought stay'
export const showCard = 'Show card'
export const showCardName = 'Show card: the copy on the board'

export const uncountedStickies = 'Stickies that are not counted'
export const moreKinds = (more: number) => `${count(more, 'more kind')} after it.`
export const countThem = (stickies: number) => (stickies === 1 ? 'Count it' : 'Count them')
export const leaveThemOut = (stickies: number) => (stickies === 1 ? 'Leave it out' : 'Leave them out')
export const showStickies = 'Show the stickies on the board'

export const changedOnBoard = 'Changed on the board'
export const showCards = 'Show the cards on the board'

export const show = 'Show'
/** What waits behind the question that is asked. */
export const moreQuestions = (more: number) => `${more} more after it.`
