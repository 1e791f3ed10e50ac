/**
 * Dependencies between milestones as FigJam connectors: from the waiting card to what it waits for, captioned, attached
 * at both ends, so that they follow the cards by themselves.
 */
import { OUR_FONT } from '../board/fonts.ts'
import type { Result } from '../board/paint-card.ts'
import { plain } from '../board/paints.ts'
import { readMadeNode } from '../board/read-made.ts'
import type { Wait } from '../core/plan/index.ts'
import type { Workshop } from './workshop.ts'

export const CAPTION = 'depends on'
/** FigJam’s dark grey for lines. */
const LINE_COLOUR = '#757575'
/** A caption takes this much of the cards’ text size. */
const CAPTION_SIZE = 0.75

export interface Ends {
  readonly from: SceneNode
  readonly to: SceneNode
  /** Text size that suits the cards (canvas pixels). */
  readonly size: number
}

/** Draws the connector of a dependency, or puts its ends back where they belong. */
export async function drawConnector(shop: Workshop, wait: Wait, { from, to, size }: Ends): Promise<Result> {
  const [first, ...more] = shop.find('connector', wait.from, wait.to)
  for (const twin of more) shop.take(twin)
  if (first?.type === 'CONNECTOR') {
    const isAttached = attach(first, wait)
    const isCaptioned = first.text.characters === '' && (await writeCaption(shop, first, size))
    readMadeNode(shop.board, first, first.id, 'CONNECTOR')
    return isAttached || isCaptioned || more.length > 0 ? 'done' : 'unchanged'
  }
  const create = () => figma.createConnector()
  const connector = await shop.make(create, { what: 'connector', card: wait.from, to: wait.to }, async (line) => {
    shop.hangBelow(line, from, to)
    dressLine(line, size)
    attach(line, wait)
    await writeCaption(shop, line, size)
  })
  readMadeNode(shop.board, connector, connector.id, 'CONNECTOR')
  return 'done'
}

/** What a new connector wears by itself is FigJam’s to change; nothing says what that is today. */
function dressLine(connector: ConnectorNode, size: number): void {
  connector.name = 'Depends on'
  connector.connectorLineType = 'ELBOWED'
  connector.connectorStartStrokeCap = 'NONE'
  connector.connectorEndStrokeCap = 'ARROW_LINES'
  connector.strokes = plain(LINE_COLOUR)
  connector.strokeWeight = Math.max(2, Math.round(size / 10))
}

/** A new connector’s own font cannot be loaded (fact 38); without a caption its arrow still says it. */
async function writeCaption({ fonts }: Workshop, connector: ConnectorNode, size: number): Promise<boolean> {
  if (!(await fonts.loadOurs())) return false
  connector.text.fontName = OUR_FONT
  connector.text.fontSize = Math.round(size * CAPTION_SIZE)
  connector.text.characters = CAPTION
  return true
}

export function takeConnector(shop: Workshop, { from, to }: Wait): Result {
  const ours = shop.find('connector', from, to)
  for (const connector of ours) shop.take(connector)
  return ours.length === 0 ? 'unchanged' : 'done'
}

/** True when an end was elsewhere. */
function attach(connector: ConnectorNode, { from, to }: Wait): boolean {
  const isStart = isAt(connector.connectorStart, from)
  const isEnd = isAt(connector.connectorEnd, to)
  if (!isStart) connector.connectorStart = { endpointNodeId: from, magnet: 'AUTO' }
  if (!isEnd) connector.connectorEnd = { endpointNodeId: to, magnet: 'AUTO' }
  return !isStart || !isEnd
}

function isAt(end: ConnectorEndpoint, id: string): boolean {
  return 'endpointNodeId' in end && end.endpointNodeId === id
}
