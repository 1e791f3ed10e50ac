/** The door to who is here: `figma.currentUser` and `figma.activeUsers`, both behind permissions of the manifest. */
import { abilitiesIn } from '../core/base/index.ts'
import { idOf, NO_NAME, type Here, type Present } from '../core/session/index.ts'
import { EDITOR } from './editor.ts'
import { warn } from './log.ts'

const NOBODY: Present = { id: null, name: NO_NAME, session: 0, colour: '#757575' }

/** This person and everyone on the board, this person first. FigJam tells of no coming and going: it has to be asked. */
export function readHere(): Here {
  const me = attempt(() => figma.currentUser)
  // Figma Design tells of nobody else (fact 212).
  const all = attempt(() => (abilitiesIn(EDITOR).session ? figma.activeUsers : [])) ?? []
  const mine = me === undefined || me === null ? NOBODY : present(me)
  const others = all.filter(({ sessionId }) => sessionId !== mine.session).map(present)
  return { me: mine, people: [mine, ...others] }
}

/** Whether FigJam tells who is here, and of how many tabs; null where it does not. */
export function tryHere(): { readonly others: number; readonly nameless: number } | null {
  const me = attempt(() => figma.currentUser)
  const all = attempt(() => figma.activeUsers)
  if (me === undefined || all === undefined) return null
  const { people } = readHere()
  return { others: people.length - 1, nameless: people.filter(({ id }) => id === null).length }
}

/** A permission that is missing makes the getter itself throw (facts 6, 7); the session then knows nobody by name. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    warn('who is here could not be read', error)
    return undefined
  }
}

function present({ id, name: said, sessionId, color }: User): Present {
  const name = said.trim() === '' ? NO_NAME : said
  return { id: idOf({ id, name }), name, session: sessionId, colour: color }
}
