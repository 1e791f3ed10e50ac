import { scaleNames } from './scale-names.ts'
import type { SessionView } from './session-view.ts'

/** What everyone is told when it happens, in words: who runs the session, a vote that opens, a reveal, the end. */
export function heardChanges(before: SessionView, after: SessionView): string[] {
  return [...handsChanged(before, after), ...voteChanged(before, after)]
}

/** Cards that are gone from the board while they are voted on, and their answers with them. */
export function cardsLost({ round: was }: SessionView, { round: is }: SessionView): string[] {
  if (was?.isOpen !== true || is?.isOpen !== true || was.id !== is.id) return []
  const left = new Set(is.questions.map(({ card }) => card))
  return Array.from(new Set(was.questions.flatMap(({ card }) => (left.has(card) ? [] : [card]))))
}

function handsChanged({ runBy: was, term: before }: SessionView, { runBy: is, term }: SessionView): string[] {
  if (was?.isMe === is?.isMe && was?.name === is?.name && before === term) return []
  if (is === null) return was?.isMe === true ? [] : ['The session is over.']
  if (is.isMe) return []
  return [
    was?.isMe === true
      ? `${is.name} has taken over the session. You take part from now on.`
      : `${is.name} runs the session now.`,
  ]
}

function voteChanged({ round: was, runBy }: SessionView, { round: is }: SessionView): string[] {
  if (is === null || runBy?.isMe === true) return []
  const name = scaleNames(is.scales)
  if (is.isOpen) return was?.id === is.id ? [] : [`A vote on ${name} is open.`]
  if (was?.isOpen !== true) return []
  const isRevealed = was.id === is.id && Object.keys(is.counts).length > 0
  return [
    isRevealed
      ? `The vote on ${name} is revealed.`
      : `The vote on ${scaleNames(was.scales)} was closed without a result.`,
  ]
}
