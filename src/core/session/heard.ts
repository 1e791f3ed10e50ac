import { SCALES } from '../record/index.ts'
import type { SessionView } from './session-view.ts'

/** What everyone is told when it happens, in words: who runs the session, a vote that opens, a reveal, the end. */
export function heardChanges(before: SessionView, after: SessionView): string[] {
  return [...handsChanged(before, after), ...voteChanged(before, after)]
}

/** Cards that are gone from the board while they are voted on, and their answers with them. */
export function cardsLost({ round: was }: SessionView, { round: is }: SessionView): string[] {
  if (was?.isOpen !== true || is?.isOpen !== true || was.id !== is.id) return []
  return was.cards.filter((card) => !is.cards.includes(card))
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
  const name = SCALES[is.attribute].name
  if (is.isOpen) return was?.id === is.id ? [] : [`A vote on ${name} is open.`]
  if (was?.isOpen !== true) return []
  const isRevealed = was.id === is.id && Object.keys(is.counts).length > 0
  return [
    isRevealed ? `${name} is revealed.` : `The vote on ${SCALES[was.attribute].name} was closed without a result.`,
  ]
}
