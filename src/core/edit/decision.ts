import type { Edit } from './edit.ts'
import type { Skipped } from './outcome.ts'

/** Why a command is not carried out: a word for the reason, and what it is about. Whoever shows it puts it into a sentence. */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly name?: string
  readonly count?: number
}

/** Reasons that several commands have. */
export type CommonRefusal =
  | 'nothing chosen'
  | 'no session'
  | 'no session here'
  | 'no session now'
  | 'no vote'
  | 'led by'
  | 'another page'
  | 'still reading'

/**
 * What to do about a command: edits, and cards left alone and why; or why not at all. Nothing is written. `Code`: the reasons
 * that only this command has, and has a sentence for.
 */
export type Decision<Code extends string = never> =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[]; readonly skipped: readonly Skipped[] }
  | Refused<Code | CommonRefusal>

interface Refused<Code extends string> {
  readonly kind: 'refused'
  readonly why: Refusal<Code>
}

export function edits(list: readonly Edit[], skipped: readonly Skipped[] = []): Decision {
  return { kind: 'edits', edits: list, skipped }
}

export function refused<Code extends string>(code: Code, about: Omit<Refusal, 'code'> = {}): Refused<Code> {
  return { kind: 'refused', why: { code, ...about } }
}
