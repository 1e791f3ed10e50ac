import type { EditorName } from '../base/index.ts'
import type {
  DeclinedOffers,
  PaintState,
  PaletteState,
  Stored,
  TeamState,
  TickedLooks,
  WordsState,
} from '../record/index.ts'
import type { Card, Section } from './card.ts'
import type { Link } from './link.ts'
import type { MadeNode } from './made-nodes.ts'
import type { BoardTable } from './offer.ts'
import type { PageOfBoard } from './plan.ts'
import type { OnBoard } from './session-on-board.ts'

/** Everything a scan read of one page, as plain data. */
export interface Snapshot {
  readonly page: PageOfBoard
  /** The editor it is of; FigJam where it is not said. */
  readonly editor?: EditorName
  readonly looks: Stored<TickedLooks>
  readonly paint: Stored<PaintState>
  readonly palette: Stored<PaletteState>
  readonly words: Stored<WordsState>
  readonly team: Stored<TeamState>
  readonly declined: Stored<DeclinedOffers>
  readonly cards: readonly Card[]
  /** There are more of which only the words were read (board/bystanders.ts). */
  readonly hasBystanders?: boolean
  readonly sections: readonly Section[]
  /** Connectors with at least one end on something. */
  readonly links: readonly Link[]
  /** Nodes the plugin made: no cards. */
  readonly made: readonly MadeNode[]
  /** The milestone table on the board, where there is one. */
  readonly table: BoardTable | null
  /** Every node of the page that carries any of our data, card or not. */
  readonly carriers: readonly string[]
  readonly session: OnBoard
}
