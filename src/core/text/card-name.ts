/** A template’s own words: all of the text in angle brackets, or the two openings of the official template. */
const PLACEHOLDER = /^<{1,2}[^<>]*>{1,2}$|^<(the goal tit|hypothes)/i

/** Text as one line: white space of every kind (line breaks, U+2028, no-break) collapsed, zero-width marks dropped. */
export function collapse(text: string): string {
  if (!UNEVEN.test(text)) return text
  return text
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What would not stay as it is: marks without width, white space but a space, spaces beside each other or at an end. */
const UNEVEN = /[\t-\r\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]| {2}|^ | $/

/** True for the words a template asks to be replaced: `<<Milestone #1>>`, `< Add here any dependency … >`. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(collapse(text))
}

/** A milestone’s name: its block title, else its whole text as one line. */
export function nameOf(text: string, said: { readonly blockTitle: string | null } | null): string {
  return said?.blockTitle ?? collapse(text)
}
