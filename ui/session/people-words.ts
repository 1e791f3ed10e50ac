/** Who is here and takes part: roles, pairs, whoever runs the session, and whom a vote waits for. */
import { count, listed } from '../../src/core/base/index.ts'

export const onTheBoard = (people: number) => `${count(people, 'person', 'people')} on the board`
export const role = 'Your role'
export const chooseRole = 'Your role…'
export const onlyWatching = 'Only watching'

export const pairs = 'Pairs'
export const myPair = (names: readonly string[]) => `${listed(names)} (you)`
export const pairCards = (cards: number) => count(cards, 'card')
export const pairUpAgain = 'Pair up again'

export const session = 'Session'
export const runs = (name: string) => `${name} runs the session.`
export const runsButIsAway = (name: string) => `${name} runs the session, and is not here now.`
export const showNowCard = 'Show the Now card on the board'
export const show = 'Show'
export const timeLeft = 'Time left'
export const newerVote = 'A newer OKRA Milestones holds this vote. Update the plugin to answer.'
export const isIn = (answers: number, expected: number) => `${answers} of ${expected} in`
export const voteComes = 'The vote comes to this panel when it opens.'
export const inFront = 'In front of everyone:'
export const showOnBoard = 'Show on board'
/** `name`: of whoever runs the session until now. */
export const takeOverMeans = (name: string) => `You run it then, ${name} takes part, and everybody is told.`
export const leaveIt = 'Leave it'
export const takeOver = 'Take over'

export const whoLeft = (people: number) => `${people} who left`
export const whoWatches = (people: number) => `${people} only watching`
/** Goes on from how many are in. `parts`: each a number of people and why a vote does not wait for them. */
export const notWaitedFor = (parts: readonly string[]) => `. Not waited for: ${parts.join(', ')}.`
export const moreThanInRoom = (answers: number, people: number) =>
  `${count(answers, 'answer')}, but ${count(people, 'person', 'people')} in the room.`
export const moreThanOnBoard = (answers: number, people: number) =>
  `${count(answers, 'answer')}, but ${count(people, 'person', 'people')} on the board.`
export const handsAreFor = 'Hands are for people without a panel.'
export const countedTwice = 'Is anybody counted twice?'
export const weAre = (people: number) => `We are ${people}`
