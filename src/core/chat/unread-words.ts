import { count, listed } from '../base/index.ts'
import type { Asked, Why } from './answers.ts'
import type { Unread } from './read-chat.ts'

/** What could not be read and why, one sentence a line of the paste; lines without a name together. */
export function unreadWords(unread: readonly Unread[], asked: Asked): string[] {
  const nameless = unread.filter(({ why }) => why.kind === 'no name').map(({ line }) => String(line))
  const others = unread.filter(({ why }) => why.kind !== 'no name')
  return [
    ...(nameless.length === 0 ? [] : [`${place(nameless)}: no name stands with it, so nobody can tell whose it is.`]),
    ...others.map(({ name, line, why }) => {
      const what = words(why, asked)
      return name === null ? `Line ${line}: ${what}.` : `Line ${line}, ${name}: ${what}.`
    }),
  ]
}

function place(lines: readonly string[]): string {
  return lines.length === 1 ? `Line ${listed(lines)}` : `Lines ${listed(lines)}`
}

function words(why: Why, { cards }: Asked): string {
  switch (why.kind) {
    case 'count':
      return `${count(why.answers, 'answer')} for ${count(cards, 'card')}`
    case 'no such card':
      return `there is no card ${why.card}`
    case 'card twice':
      return `two answers for card ${why.card}`
    case 'card or level':
      return 'numbers may be cards or levels here'
    case 'other scale':
      return 'answers on another scale'
    case 'words':
      return 'words among the answers'
    case 'together':
      return 'no space between the answers'
    case 'no name':
      return 'no name stands with it'
    case 'inside':
      return 'a name and answers within somebody’s message'
    case 'quoted':
      return 'perhaps somebody else’s words, quoted'
  }
}
