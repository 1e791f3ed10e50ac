/** What nodes that are made for trying say they are (`made`). */
export const TRIAL = 'check'

/** Whether one thing a session needs works here. Refused: it was tried, and FigJam did not let it. */
export type Tried = 'works' | 'refused' | 'not tried'

/** What came of trying a board the day before. */
export interface BoardCheck {
  /** Plugin data on a node. */
  readonly write: Tried | 'read-only'
  /** Words in the font that the plugin writes in. */
  readonly text: Tried | 'no font'
  /** Fonts of the cards that could not be loaded, and how many texts are written in each; null where not all were tried. */
  readonly missingFonts: readonly { readonly font: string; readonly texts: number }[] | null
  /** In use: somebody’s timer is on, and was left alone. Left on: it was started and could not be stopped. */
  readonly timer: Tried | 'absent' | 'in use' | 'left on'
  readonly connector: Tried
  readonly table: Tried
  /** Null where FigJam does not tell. Tabs of others, and those of people who are not logged in, this person’s too. */
  readonly who: { readonly others: number; readonly nameless: number } | null
  /** How many things that were made for it could not be taken away again. */
  readonly left: number
}
