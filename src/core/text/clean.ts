/**
 * Text as it may leave the board: what no reader shows or what breaks a reader is taken out, what people wrote stays.
 * Control characters go (XML forbids them, terminals obey them), every kind of line break becomes `\n`, halves of
 * surrogate pairs become U+FFFD (they cannot be written in UTF-8), and direction overrides are closed, so that a card
 * in Arabic cannot turn round the rest of the line (Unicode UAX 9; CVE-2021-42574, “Trojan Source”).
 */
export function clean(text: string): string {
  return closeDirections(
    text
      .replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD'),
  )
}

/** Embeddings and overrides end with U+202C, isolates with U+2069; what a text leaves open is closed at its end. */
function closeDirections(text: string): string {
  const open: string[] = []
  for (const [mark] of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (mark === '\u202C' || mark === '\u2069') {
      if (open[open.length - 1] === mark) open.pop()
    } else open.push(mark >= '\u2066' ? '\u2069' : '\u202C')
  }
  return open.length === 0 ? text : text + open.reverse().join('')
}
