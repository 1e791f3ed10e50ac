/** What a chat tool puts between the characters that people see, and what stands for the same sign in several tools. */

/** Directions, joiners without a width and the mark of a byte order; not those inside emoji (U+200D, U+FE0F). */
const UNSEEN = /[\uFEFF\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]/g

/** The lines of a pasted chat as they are read: one kind of line break, space and hyphen, nothing unseen. */
export function plainLines(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/\u2011/g, '-')
    .split('\n')
}

/** A message without what a tool adds to it: `(edited)`, marks of bold or code. */
export function bare(line: string): string {
  return line
    .trim()
    .replace(/\s*(?:\((?:edited|editado|editada|bearbeitet|modifié|modificato)\)|<[^<>]+>)$/i, '')
    .replace(/^([*_`~]{1,3})(.+)\1$/, '$2')
    .trim()
}
