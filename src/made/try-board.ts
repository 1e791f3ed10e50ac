/**
 * Tries what a session needs, the day before. Fonts are loaded first: then everything is made, tried and taken away without
 * a pause, so that nobody sees it and nothing can come in between.
 */
import { isGone, isReadOnly, isThere } from '../board/gone.ts'
import { openFonts, OUR_FONT } from '../board/fonts.ts'
import type { LiveBoard } from '../board/live-board.ts'
import { sign } from '../board/read-made.ts'
import { takeAway } from '../board/whole.ts'
import { TRIAL, type BoardCheck, type Tried } from '../core/edit/index.ts'
import { warn } from '../doors/log.ts'
import { inSlices, type Work } from '../doors/slices.ts'
import { tryTimer } from '../doors/timer.ts'
import { tryHere } from '../doors/who-is-here.ts'

/** What stands on the nodes while they are tried. */
const WORDS = 'Checking this board'

/** Leaves nothing on the board, but what could not be taken away (`left`), which goes with the next command. */
export async function tryBoard(board: LiveBoard, cards: readonly string[], work: Work): Promise<BoardCheck> {
  const hasFont = await openFonts().loadOurs()
  const missingFonts = await tryFonts(board, cards, work)
  return { ...tryNodes(board, hasFont), missingFonts, timer: await tryTimer(), who: tryHere() }
}

/** Fonts of the cards’ words that cannot be loaded; null where that was cancelled, or a card did not say its font. */
async function tryFonts(board: LiveBoard, cards: readonly string[], work: Work): Promise<BoardCheck['missingFonts']> {
  const fonts = openFonts()
  const end = { isAll: true }
  const isWhole = await inSlices(
    cards,
    async (id) => {
      const node = board.nodes.get(id)
      try {
        for (const text of node === undefined ? [] : textsOf(node)) await fonts.loadFor(text)
      } catch (error) {
        // A card that somebody deleted just now has no font to be missed.
        if (isGone(error)) return
        warn('the font of a card could not be read', error)
        end.isAll = false
      }
    },
    work,
  )
  return isWhole && end.isAll ? Array.from(fonts.missing, ([font, texts]) => ({ font, texts })) : null
}

function textsOf(node: SceneNode): readonly (TextNode | TextSublayerNode)[] {
  if (node.type === 'TEXT') return [node]
  if (node.type === 'STICKY' || node.type === 'SHAPE_WITH_TEXT') return [node.text]
  return 'findAllWithCriteria' in node ? node.findAllWithCriteria({ types: ['TEXT'] }) : []
}

type OnNodes = Pick<BoardCheck, 'write' | 'text' | 'connector' | 'table' | 'left'>

function tryNodes(board: LiveBoard, hasFont: boolean): OnNodes {
  const made: SceneNode[] = []
  let write: BoardCheck['write'] = 'not tried'
  /** What came of it; of a file that is read-only, nothing else is to be said. */
  const attempt = (act: () => void): Tried => {
    try {
      act()
      return 'works'
    } catch (error) {
      warn('a check was refused', error)
      // Deleted by somebody in between: that says nothing of the next time.
      if (isGone(error)) return 'not tried'
      if (!isReadOnly(error)) return 'refused'
      write = 'read-only'
      return 'not tried'
    }
  }
  const make = <Node extends SceneNode>(create: () => Node): Node => {
    const node = create()
    made.push(node)
    const kept = attempt(() => keep(board, node))
    if (write === 'not tried' || (kept === 'refused' && write !== 'read-only')) write = kept
    return node
  }
  const put = (text: TextSublayerNode): void => {
    if (!hasFont) return
    text.fontName = OUR_FONT
    text.characters = WORDS
  }
  const ends: ShapeWithTextNode[] = []
  const words = attempt(() => {
    ends.push(make(() => figma.createShapeWithText()))
    for (const { text } of ends) put(text)
  })
  const text = words === 'works' && !hasFont ? 'no font' : words
  const other = attempt(() => ends.push(make(() => figma.createShapeWithText())))
  const connector =
    other === 'works' && ends.length === 2
      ? attempt(() =>
          tie(
            make(() => figma.createConnector()),
            ends,
          ),
        )
      : ('not tried' as const)
  const table = attempt(() => put(make(() => figma.createTable(2, 2)).cellAt(0, 0).text))
  for (const node of Array.from(made).reverse()) takeAway(board, node)
  return { write, text, connector, table, left: made.filter((node) => isThere(node)).length }
}

/** Signed as ours, and read back. */
function keep(board: LiveBoard, node: SceneNode): void {
  sign(board, node, TRIAL)
  if (!board.made.has(node.id)) throw new Error('what was kept on a node cannot be read back')
}

function tie(connector: ConnectorNode, [from, to]: readonly SceneNode[]): void {
  if (from === undefined || to === undefined) return
  connector.connectorStart = { endpointNodeId: from.id, magnet: 'AUTO' }
  connector.connectorEnd = { endpointNodeId: to.id, magnet: 'AUTO' }
}
