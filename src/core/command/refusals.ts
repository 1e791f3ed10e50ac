/** Why a command was not carried out, in words. */
import { NO_SESSION_HERE } from '../base/index.ts'
import type { CommonRefusal, Refusal } from '../edit/index.ts'

/** The sentence of one reason; a function where it names something. */
export type Reason = string | ((why: Refusal) => string)
export type Reasons = Readonly<Record<string, Reason>>

export function inWords(why: Refusal, reasons: Reasons): string {
  const reason = reasons[why.code] ?? 'That cannot be done just now.'
  return typeof reason === 'string' ? reason : reason(why)
}

/** Why nobody else’s plugin writes cards or page while a session runs. */
export function ledWords(name: string): string {
  return `${name} runs the session: until it ends, only their plugin writes scores. Tell them, or take over on the Session tab.`
}

/** Reasons that any command may have. */
export const COMMON_REASONS: Readonly<Record<CommonRefusal, Reason>> = {
  'nothing chosen': 'Choose a milestone first.',
  'no session': 'No session is running. Press “Run session” first.',
  'no session here': NO_SESSION_HERE,
  'no session now': 'No session is running.',
  'no vote': 'No vote is open.',
  'led by': ({ name = 'Somebody else' }) => ledWords(name),
  'another page': 'Another page was opened meanwhile. Nothing was changed; try again.',
  'still reading': 'The board is still being read. Nothing was changed; try again.',
}
