/** A person on the board, as `figma.currentUser` shows them (typings 12765–12818). */
export interface User {
  /** `null` for others who are not logged in; one's own is made up then. */
  readonly id: string | null
  readonly name: string
  /** Unique for each tab. */
  readonly sessionId: number
  readonly color?: string
  readonly photoUrl?: string | null
}

/** Who runs the plugin when nobody is named: somebody who is not logged in. */
export const SOMEBODY: User = { id: 'anonymous-1', name: 'Anonymous', sessionId: 1 }
