import type { Document } from '../document/document.ts'
import type { Editor } from '../document/editor.ts'
import type { NodeRecord } from '../document/types.ts'
import type { Manifest } from '../manifest.ts'
import type { ActiveUser, User } from '../users.ts'
import type { Fonts } from './fonts.ts'
import type { LoadedPages } from './pages.ts'
import { nodeMissing, Refusal } from '../refusal.ts'
import type { Styles } from './styles.ts'

/** What one run of a plugin has to do with the board: whose it is, what it may, what it has loaded. */
export interface Session {
  readonly document: Document
  readonly editor: Editor
  readonly manifest: Manifest
  readonly user: User
  readonly others: () => readonly ActiveUser[]
  readonly mode: 'edit' | 'view'
  readonly fonts: Fonts
  readonly pages: LoadedPages
  readonly styles: Styles
}

/** The node of an id; a removed one throws, whatever is asked of it. */
export function nodeIn({ document }: Session, id: string): NodeRecord {
  const node = document.get(id)
  if (!node) throw nodeMissing(id)
  return node
}

/** Throws what FigJam says to a plugin on a board that this person may only look at (api/api-errors page). */
export function requireWrite({ mode }: Session): void {
  if (mode === 'view') throw new Refusal('Cannot write to internal and read-only nodes')
}
