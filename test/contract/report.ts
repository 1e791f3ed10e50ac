/** What a run of the contract found, as one JSON that a person can paste. */
import { ASKED } from './assumed.ts'

export interface Verdict {
  readonly fact: number
  readonly name: string
  /** Why the case does not hold, in its words. */
  readonly found: string | undefined
}

export interface Report {
  readonly probe: 1
  readonly editor: string
  readonly api: string
  readonly cases: readonly { fact: number; name: string; holds: boolean; found?: string }[]
  /** Why nothing could be tried, for somebody who may only view. */
  readonly refused?: string
  /** For the person to fill in. */
  readonly asked: readonly { fact: number | null; question: string; answer: string }[]
}

export function reportOf(verdicts: readonly Verdict[], refused?: string): Report {
  return {
    probe: 1,
    editor: figma.editorType,
    api: figma.apiVersion,
    cases: verdicts.map(({ fact, name, found }) =>
      found === undefined ? { fact, name, holds: true } : { fact, name, holds: false, found },
    ),
    ...(refused === undefined ? {} : { refused }),
    asked: ASKED.map((each) => ({ ...each, answer: '' })),
  }
}
