import type { Card } from '../core/plan/index.ts'
import { readValues, type CardTexts } from '../doors/plugin-data.ts'
import type { LiveBoard } from './live-board.ts'
import { noteCarrier } from './reread.ts'
import { isOneNode } from './wearer.ts'

/** Takes in what was written on a card that is one node, as if it had been read; false where it has to be read. */
export function takeWritten(
  board: LiveBoard,
  node: SceneNode,
  id: string,
  texts: CardTexts,
  now: Pick<Card, 'fill'> | null,
): boolean {
  const card = board.cards.get(id)
  if (card === undefined || !isOneNode(card)) return false
  const next: Card = { ...card, ...readValues(texts), ...now }
  board.cards.set(id, next)
  board.echoes.expect(id, { texts, fill: now?.fill })
  if (Object.values(texts).some((text) => text !== '')) board.carriers.set(id, true)
  else if (next.record.kind === 'absent' && next.mark.kind === 'absent') noteCarrier(board, id, node)
  return true
}
