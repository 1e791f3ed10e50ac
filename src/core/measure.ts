/**
 * How wide a text in Inter Medium will be, before there is a node to ask. The widths are the font’s own (Inter 4.0, in
 * parts of the font size); what is not listed counts as a wide letter, so that a guess never makes a text too long.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  ...widths(0.25, 'iljI|'),
  ...widths(0.29, " .,:;'!·"),
  ...widths(0.39, 'frt()[]“”-/'),
  ...widths(0.53, 'szcxJ1?*–'),
  ...widths(0.6, 'aekvyFL'),
  ...widths(0.65, 'bdghnopqu234567890$EPRSTZBKX+'),
  ...widths(0.77, 'ACDGHNOQUVY&'),
  ...widths(0.9, 'wmM%'),
  ...widths(1.03, '♥W@—…'),
}
const OTHER = 0.7
/** East Asian letters and emoji fill a square. */
const SQUARE = /[\u1100-\u11FF\u2E80-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]|\p{Extended_Pictographic}/u

/** Inter’s ascent and descent together, in parts of the font size. */
export const LINE = 1.21

function widths(width: number, letters: string): Record<string, number> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, width]))
}

export function textWidth(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += WIDTHS[letter] ?? (SQUARE.test(letter) ? 1 : OTHER)
  return width * size
}

/** How many lines a text takes where lines are `width` long, broken at spaces; a word longer than a line is broken. */
export function lineCount(text: string, size: number, width: number): number {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((paragraph) => linesOf(paragraph, size, width))
    .reduce((sum, lines) => sum + lines, 0)
}

function linesOf(paragraph: string, size: number, width: number): number {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(/(?<=\s)/)) {
    const needed = textWidth(word, size)
    if (used > 0 && used + textWidth(word.trimEnd(), size) > width) {
      lines += 1
      used = 0
    }
    lines += Math.max(0, Math.ceil(needed / width) - 1)
    used = used > 0 || needed <= width ? used + needed : needed % width
  }
  return lines
}
