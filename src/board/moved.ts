import { unlessGone } from './gone.ts'
import type { LiveBoard } from './live-board.ts'
import { CARD_TYPES } from './read-card.ts'

/** What `nodechange` names when a node moves, grows or is hung elsewhere. */
const PLACE: ReadonlySet<string> = new Set(['x', 'y', 'width', 'height', 'rotation', 'relativeTransform', 'parent'])

/** The cards whose place on the page changed: themselves, or with the frame or group they are in. */
export function movedCards(board: LiveBoard, changes: readonly NodeChange[]): string[] {
  return changes.flatMap((change) => {
    const { node } = change
    if (change.type !== 'PROPERTY_CHANGE' || node.removed) return []
    if (!change.properties.some((property) => PLACE.has(property))) return []
    if (board.cards.has(change.id)) return [change.id]
    // What is in a section keeps its place beside its badge, which is in the section as well.
    if (node.type === 'SECTION' || !('findAllWithCriteria' in node)) return []
    const inside = unlessGone(() => node.findAllWithCriteria({ types: [...CARD_TYPES] })) ?? []
    return inside.map(({ id }) => id).filter((id) => board.cards.has(id))
  })
}
