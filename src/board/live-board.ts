import type { BoardTable, Card, Link, MadeNode, Section } from '../core/plan/index.ts'
import type { PageData } from '../doors/plugin-data.ts'
import type { SessionNode } from './session-node.ts'

/** The page as last read, with the nodes behind it. `scan` fills it, `watch` and `apply` keep it true. */
export interface LiveBoard {
  readonly page: PageNode
  /** Asked for as seldom as the page’s data. */
  name: string
  readonly nodes: Map<string, SceneNode>
  readonly cards: Map<string, Card>
  readonly sections: Map<string, Section>
  /** Nodes that carry any of our data. */
  readonly carriers: Set<string>
  /** Nodes the plugin made: they are no cards. */
  readonly made: Map<string, MadeNode>
  /** Those of them that belong to a session, with what they carry. */
  readonly session: Map<string, SessionNode>
  readonly links: Map<string, Link>
  readonly tables: Map<string, BoardTable>
  data: PageData
}
