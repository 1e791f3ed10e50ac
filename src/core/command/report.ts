/** What the panel says of a command once the board has answered. */
import { count } from '../base/index.ts'
import { isAnythingDone, isLeftHalf, type Refusal } from '../edit/index.ts'
import { COMMON_REASONS, inWords } from './refusals.ts'
import { isSessionChange, type Change } from './schemas.ts'
import { sentencesOf } from './sentences.ts'
import type { CarriedOut } from './shape.ts'
import { troublesOf } from './trouble.ts'

/** What stands in the panel, which still works, as long as the file is read-only. */
export const READ_ONLY =
  'You can look, filter and export here, but this file is read-only for you. Ask its owner for edit access to score.'
/** What a change in the panel comes to then. */
export const READ_ONLY_CHANGE = 'Nothing was changed: this file is read-only for you.'
const READ_ONLY_PART =
  'Not all of that was carried out: this file is read-only for you now. Do it again once you may edit.'
/** What is said of a command that broke off. */
export const BROKE_OFF = 'That did not work, or not to its end. Undo takes back what was changed; then try again.'

export interface Report {
  readonly said: string
  readonly isTrouble: boolean
}

/** One or two sentences for the status line: what happened, to which card, what to do next. */
export function report(change: Change, done: CarriedOut): Report {
  const { outcome } = done
  if (outcome.isReadOnly) return { said: outcome.isPartial ? READ_ONLY_PART : READ_ONLY_CHANGE, isTrouble: true }
  const trouble = troublesOf(outcome)
  const isTrouble = trouble.length > 0 || outcome.isCancelled
  return { said: [...whatWasDone(change, done, isTrouble), ...trouble].join(' '), isTrouble }
}

function whatWasDone(change: Change, done: CarriedOut, isTrouble: boolean): string[] {
  const { say, sayPart, sayStopped = sayCardsSoFar } = sentencesOf(change)
  const { outcome } = done
  // What a session’s command did is not said by halves.
  if (isSessionChange(change)) return outcome.isCancelled ? ['Stopped.'] : isTrouble ? [] : [say(change, done)]
  if (outcome.isCancelled) return [sayStopped(change, done)]
  // Where FigJam refused something, only what can be counted is said to be done.
  if (isLeftHalf(outcome)) return sayPart !== undefined && isAnythingDone(outcome) ? [sayPart(change, done)] : []
  return !isTrouble || isAnythingDone(outcome) ? [say(change, done)] : []
}

/** A cancelled command keeps what is finished; how far it came, and how to go on. */
function sayCardsSoFar(_: Change, { outcome: { recorded } }: CarriedOut): string {
  return `Stopped: ${count(recorded.length, 'card')} changed so far. Undo takes that back.`
}

/** Why a command was not carried out. */
export function sayRefusal(change: Change | null, why: Refusal): string {
  return inWords(why, { ...COMMON_REASONS, ...(change === null ? {} : sentencesOf(change).refusals) })
}
