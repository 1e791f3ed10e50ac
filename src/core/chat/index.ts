/** Answers from a meeting's chat: the ballot as text, who answered what in a pasted chat, and what must be asked. */
export { type Places, type Why } from './answers.ts'
export { ballotText, voteNumber, type BallotFacts } from './ballot-text.ts'
export { chatSeat, keyOf } from './person.ts'
export { readChat, type ChatAsked, type ChatLine, type ChatReading, type Unread } from './read-chat.ts'
export {
  answerWhose,
  heardElsewhere,
  NOTHING_HEARD,
  severalIn,
  sortLines,
  takeIn,
  type Heard,
  type HeardName,
  type Sorted,
  type Whose,
} from './take-in.ts'
export { unreadWords } from './unread-words.ts'
