import type { Edit } from './edit.ts'
import type { Left } from './outcome.ts'

/** What to do about a command: edits, and cards left alone and why; or why not at all, in words. Nothing is written. */
export type Decision =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[]; readonly left: readonly Left[] }
  | { readonly kind: 'refused'; readonly why: string }

export function edits(list: readonly Edit[], left: readonly Left[] = []): Decision {
  return { kind: 'edits', edits: list, left }
}

export function refused(why: string): Decision {
  return { kind: 'refused', why }
}
