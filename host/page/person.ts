import type { User } from '../users.ts'

/** FigJam's cursor colours. */
const COLOURS = ['#9747FF', '#0D99FF', '#14AE5C', '#FFA629', '#F24822', '#FF24BD', '#667799']

/** The person at this page, by the name in its address; the same name is the same person, no name is not logged in. */
export function personNamed(name: string): User {
  let hash = 0
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003
  const color = COLOURS[hash % COLOURS.length] ?? '#9747FF'
  // Above those of the board files, so that nobody makes an id that is on the board already.
  const sessionId = 1_000_000 + Math.floor(Math.random() * 1_000_000_000)
  const person = { id: `host-${hash}`, name, color, photoUrl: null, sessionId }
  return name === '' ? { ...person, id: `anonymous-${sessionId}`, name: 'Anonymous', isAnonymous: true } : person
}
