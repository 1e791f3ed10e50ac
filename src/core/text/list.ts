import { collapse } from './card-name.ts'
import { clean } from './clean.ts'

/**
 * Lists in one line, and back. `a, b`; with `; ` when an item holds a comma or semicolon itself, and then a lone one
 * ends in `;` so that it stays one. A lone item that would read as “none”, or as an empty cell, ends in `;` as well.
 */
export function joinList(items: readonly string[]): string {
  // Each closes what it opens: closed at the end of the line, it would be the last item's.
  const words = items.map((item) => collapse(clean(item))).filter((word) => word !== '')
  const [only] = words
  const isLone = words.length === 1 && only !== undefined
  if (!words.some((word) => SEPARATOR.test(word)))
    return isLone && (NONE.test(only) || NOTHING.test(only)) ? `${only};` : words.join(', ')
  const safe = words.map((word) => word.replace(/[;；]/g, ','))
  return isLone ? `${safe[0] ?? ''};` : safe.join('; ')
}

const SEPARATOR = /[,;、，；]/

/** An item as `joinList` writes it among others: two that are written alike are one, whichever way they run. */
export function writtenItem(item: string): string {
  return collapse(clean(item).replace(DIRECTIONS, '')).replace(/[;；]/g, ',').toLowerCase()
}

/** What opens and closes a direction; older files close them at the end of the list, in its last item. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g

/** The items of a line or cell: by semicolons or line breaks where there are any, else by commas. */
export function splitList(text: string): string[] {
  const separator = /[;；\n\r\u2028\u2029]/.test(text) ? /[;；\n\r\u2028\u2029]/ : /[,、，]/
  return text
    .split(separator)
    .map(collapse)
    .filter((item) => item !== '')
}

/**
 * The items of a line somebody typed: it ends one at each comma and semicolon, but where words with such a mark are known
 * as one thing (a card called “Login, logout”), they stay one.
 */
export function splitTyped(text: string, isKnown: (words: string) => boolean): string[] {
  const whole = collapse(text)
  if (isKnown(whole)) return [whole]
  // Parts and the marks between them by turns.
  const pieces = whole.split(/([,;、，；])/)
  const items: string[] = []
  for (let at = 0; at < pieces.length; at += 2) {
    let end = at
    for (let further = at + 2; further < pieces.length; further += 2)
      if (isKnown(collapse(pieces.slice(at, further + 1).join('')))) end = further
    items.push(collapse(pieces.slice(at, end + 1).join('')))
    at = end
  }
  const isFirst = (item: string, index: number) => items.findIndex((other) => sameItem(other, item)) === index
  return items.filter((item, index) => item !== '' && isFirst(item, index))
}

function sameItem(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** What people put where nothing was said: nothing, a dash, `n/a`, a bare “no”. What tools put, imports know. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(collapse(text))
}

const NOTHING = /^([-–—]|no|n\/?a|)$/i

/** “None” as an answer: the team looked and found nothing to wait for. In the languages that imports understand. */
export function saysNone(text: string): boolean {
  return NONE.test(collapse(text))
}

const NONE =
  /^(none|nothing|nada|nenhuma?|ningun[oa]|ningún|aucune?|rien|keine?r?s?|nichts|não há|no hay|(no|sem|sin|sans|keine|aucune|pas de) (d[eé]p|abh)\p{L}+)\.?$/iu
