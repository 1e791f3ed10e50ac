/** The parts of a key press that say what was written. */
export interface Written {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
}

/**
 * The ASCII letter (small), digit, `/` or `?` that a key press stands for; empty where it is none of them. What the key
 * writes counts: `?` lies on M in French, M beside L. The physical key counts only where the layout cannot write the
 * letter or digit there, and then the key carries it as well: letters of another script, and a row of digits that
 * writes other things without Shift.
 */
export function signOf({ key, code, shiftKey }: Written): string {
  if (QUESTION_MARKS.includes(key)) return '?'
  if (key === '/' || /^[a-z0-9]$/i.test(key)) return key.toLowerCase()
  const isForeign = FOREIGN.test(key)
  // Russian writes `.` and `,` with the key of `/` and `?`; keys that write other signs there do not carry these.
  if (code === 'Slash' && (isForeign || key === '.' || key === ',')) return shiftKey ? '?' : '/'
  if (isForeign && code.startsWith('Key')) return code.slice('Key'.length).toLowerCase()
  // Named keys are no signs: `End` on a number pad without Num Lock.
  return key.length === 1 ? (/^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1] ?? '') : ''
}

const QUESTION_MARKS: readonly string[] = ['?', '؟', '？']

/** A letter of a script other than ours, or a mark that stands for one (Hindi’s vowels). */
const FOREIGN = /^(?!\p{Script=Latin})[\p{L}\p{M}]/u
