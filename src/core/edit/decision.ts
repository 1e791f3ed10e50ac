import type { Edit } from './edit.ts'
import type { Skipped } from './outcome.ts'

/** Why a command is not carried out: a word for the reason, and what it is about. Whoever shows it puts it into a sentence. */
export interface Refusal {
  readonly code: string
  readonly name?: string
  readonly count?: number
}

/** Reasons that several commands have. */
export type CommonRefusal =
  'nothing chosen' | 'no session' | 'no session now' | 'no vote' | 'led by' | 'another page' | 'still reading'

/** What to do about a command: edits, and cards left alone and why; or why not at all. Nothing is written. */
export type Decision =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[]; readonly skipped: readonly Skipped[] }
  | { readonly kind: 'refused'; readonly why: Refusal }

export function edits(list: readonly Edit[], skipped: readonly Skipped[] = []): Decision {
  return { kind: 'edits', edits: list, skipped }
}

/** `code`: a common refusal, or one of the reasons that the command's file has a sentence for; callers say which. */
export function refused(code: string, about: Omit<Refusal, 'code'> = {}): Decision {
  return { kind: 'refused', why: { code, ...about } }
}
