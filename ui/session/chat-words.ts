/** The sentences of answers from the meeting’s chat: the field, who is in, what is asked and what was not read. */
import { listed } from '../../src/core/base/index.ts'

export const fromChat = 'From the chat'
export const answers = 'Answers from the chat'
export const answersHint = 'Paste the chat here, the whole of it and as often as you like. Answers are not shown.'
export const orType = 'Or type: a name, a colon, the answers.'
export const takeIn = 'Take in'

export const areIn = (names: readonly string[]) =>
  names.length === 1 ? `${listed(names)} is in.` : `${listed(names)} are in.`
export const notWhole = (people: readonly string[]) => `Not yet whole: ${listed(people)}.`
/** A person whose answers are not whole yet: how many cards of the vote have one. */
export const partlyIn = (name: string, given: number, cards: number) => `${name} (${given} of ${cards})`

/** Asked of lines without this vote’s ballot above them. */
export const noBallot = (names: readonly string[]) =>
  names.length === 1
    ? `This vote’s ballot does not stand above the answers of ${listed(names)}. Are they for this vote?`
    : `This vote’s ballot does not stand above the lines of ${listed(names)}. Are they for this vote?`
export const forThisVote = 'For this vote'
export const leaveOut = 'Leave out'

export const differsFromIn = (name: string) => `A line of ${name} differs from what is in under this name.`
export const linesDiffer = (name: string) => `The lines of ${name} differ, and none counts yet.`
export const changedMind = 'Changed their mind'
export const changedMindTitle = 'The later line counts'
export const severalPeople = (several: number) => (several === 2 ? 'Two people' : `${several} people`)
export const severalPeopleTitle = 'Each line counts'

export const notRead = 'Not read'
/** Lines that were not read either, and are not listed. */
export const andMore = (lines: number) => `And ${lines} more.`
