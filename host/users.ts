import type { Box, Point } from './document/geometry.ts'

/** A person on the board, as `figma.currentUser` shows them (typings 12765–12818). */
export interface User {
  /** `null` for others who are not logged in; one's own is made up then. */
  readonly id: string | null
  readonly name: string
  /** Unique for each tab. */
  readonly sessionId: number
  readonly color?: string
  readonly photoUrl?: string | null
  /** Not logged in: others see no id. */
  readonly isAnonymous?: boolean
}

/** Somebody else who is on the board now. */
export interface ActiveUser {
  readonly user: User
  /** Where their cursor is; `null` where nobody can tell. */
  readonly position: Point | null
  readonly viewport: Box
  readonly selection: readonly string[]
}

/** Who runs the plugin when nobody is named: somebody who is not logged in. */
export const SOMEBODY: User = { id: 'anonymous-1', name: 'Anonymous', sessionId: 1 }

/** A user as the others on the board get to know them (typings 12765–12818). */
export function asOthersSee(user: User): User {
  return user.isAnonymous === true ? { ...user, id: null } : user
}
