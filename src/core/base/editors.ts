/** Figma’s editors, and what each can do: the one place that tells them apart (test/rooms.test.ts). */

export type EditorName = 'figjam' | 'figma'

export interface Abilities {
  /** What can be a card: whatever reads as one, or the outermost frames with words (docs/finding.md, Figma Design). */
  readonly cards: 'any' | 'outermost'
  /** What looks like a milestone where nobody has said: the method’s cards or stickies, or what repeats. */
  readonly looks: 'method' | 'repeated'
  /** A new card is made, or is a copy of the commonest. */
  readonly newCards: 'made' | 'copied'
  /** The milestone table is a table, or frames that lay out. */
  readonly table: 'native' | 'frames'
  /** Lines that hang on cards by themselves can be drawn. */
  readonly connectors: boolean
  /** There is a timer, and others are seen. */
  readonly session: boolean
  /** Its brand colour carries small white words, or is too pale for them in the light theme. */
  readonly brand: 'strong' | 'pale'
}

const ABILITIES: Readonly<Record<EditorName, Abilities>> = {
  figjam: {
    cards: 'any',
    looks: 'method',
    newCards: 'made',
    table: 'native',
    connectors: true,
    session: true,
    brand: 'strong',
  },
  figma: {
    cards: 'outermost',
    looks: 'repeated',
    newCards: 'copied',
    table: 'frames',
    connectors: false,
    session: false,
    brand: 'pale',
  },
}

/** Said wherever a session is asked for and cannot be run. */
export const NO_SESSION_HERE =
  'Open this board in FigJam to run a session: Figma Design has no timer and does not tell who is here. ' +
  'Copy the cards to a FigJam board; their scores travel with them.'

/** What can be done in an editor; boards that do not say are FigJam’s. */
export function abilitiesIn(editor: EditorName = 'figjam'): Abilities {
  return ABILITIES[editor]
}

/** The editor that Figma says it is (typings, `editorType`). */
export function editorNamed(said: string): EditorName {
  return said === 'figjam' ? 'figjam' : 'figma'
}
