import { hash } from './ballot-text.ts'

/** Added by a tool to the same person’s name, in one paste and not in another. */
const ADDED =
  /\s*\((?:guest|external|host|co-host|me|you|unverified|convidad[oa]|extern[oa]|gast|extern|invité|invitad[oa]|(?:she|he|they|ela|ele)\/[^()]*)\)$/iu

/** One word for one person, however a tool spells their name. */
export function keyOf(name: string): string {
  let rest = name.replace(/^~\s*/, '').trim()
  while (ADDED.test(rest)) rest = rest.replace(ADDED, '')
  return rest.normalize('NFKC').replace(/\s+/g, ' ').toLowerCase()
}

/**
 * The seat of somebody who answers in the chat, the same whenever it is pasted again; `nth` tells people of one name apart.
 * No name can be read off it, because what a revealed round has seen stays on the board until the session ends.
 */
export function chatSeat(round: string, key: string, nth: number): string {
  const text = `${round} ${nth} ${key}`
  return [0x811c9dc5, 0x9747ff01].map((basis) => hash(text, basis).toString(36)).join('')
}
