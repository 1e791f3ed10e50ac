/** A template’s own words: all of the text in angle brackets, or the two openings of the official template. */
const PLACEHOLDER = /^<{1,2}[^<>]*>{1,2}$|^<(the goal tit|hypothes)/i

/** Text as one line: white space of every kind (line breaks, U+2028, no-break) collapsed, zero-width marks dropped. */
export function collapse(text: string): string {
  return text
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** True for the words a template asks to be replaced: `<<Milestone #1>>`, `< Add here any dependency … >`. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(collapse(text))
}

/** A milestone’s name: its block title, else its whole text as one line. */
export function nameOf(text: string, said: { readonly blockTitle: string | null } | null): string {
  return said?.blockTitle ?? collapse(text)
}
