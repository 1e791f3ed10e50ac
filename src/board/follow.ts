/** Keeps the live board true: re-reads what a change names, and no more (docs/architecture.md, Following the board). */
import { isCarrier } from '../doors/plugin-data.ts'
import { inSlices, pauseBefore, QUIETLY, type Work } from '../doors/slices.ts'
import { isThere, unlessGone } from './gone.ts'
import type { LiveBoard } from './live-board.ts'
import { ancestorsOf } from './place.ts'
import { isOneNodeType } from './read-card.ts'
import { nodesInside, outermostAround, rereadWhole } from './reread-whole.ts'
import { drop, rereadParts, type Part } from './reread.ts'

/** Properties whose change is a change of one part, as `nodechange` names them (typings, NodeChangeProperty). */
const PARTS: Readonly<Record<string, Part>> = {
  pluginData: 'data',
  characters: 'text',
  text: 'text',
  fills: 'fill',
  fillStyleId: 'fill',
  styledTextSegments: 'fill',
  x: 'box',
  y: 'box',
  width: 'size',
  height: 'size',
  rotation: 'box',
  relativeTransform: 'box',
  connectorStart: 'ends',
  connectorEnd: 'ends',
}

/** Properties that say nothing about a milestone. */
const IGNORED: ReadonlySet<string> = new Set([
  'locked',
  'opacity',
  'blendMode',
  'exportSettings',
  'authorName',
  'authorVisible',
])

/** Brings the board up to date with a batch of changes, a colleague’s or our own. */
export async function follow(board: LiveBoard, changes: readonly NodeChange[], work: Work): Promise<void> {
  await pauseBefore(changes)
  const { whole, touched, isContainerGone } = await sortChanges(board, changes)
  await inSlices(
    Array.from(touched),
    ([id, { node, parts }]) => {
      for (const doubtful of rereadParts(board, idsWith(board, id, node, parts), parts)) addWhole(whole, doubtful)
    },
    work,
  )
  // Only the topmost node of a deleted subtree is reported.
  if (isContainerGone) dropAllGone(board)
  await rereadWhole(board, Array.from(whole.values()), work)
}

function dropGone(board: LiveBoard, id: string): void {
  drop(board, id)
  board.holders.delete(id)
  board.parts.delete(id)
}

function dropAllGone(board: LiveBoard): void {
  for (const [id, node] of Array.from(board.nodes)) if (node.removed) dropGone(board, id)
  const gone = new Set(Array.from(new Set(board.holders.values())).filter((holder) => !isThere(holder)))
  for (const [id, holder] of Array.from(board.holders)) if (gone.has(holder)) dropGone(board, id)
}

interface Sorted {
  /** Nodes to be read from scratch, with all that is in them. */
  readonly whole: Map<string, SceneNode>
  /** Nodes of which a part changed: each is re-read once, however many changes name it. */
  readonly touched: ReadonlyMap<string, { readonly node: SceneNode; readonly parts: ReadonlySet<Part> }>
  readonly isContainerGone: boolean
}

async function sortChanges(board: LiveBoard, changes: readonly NodeChange[]): Promise<Sorted> {
  const whole = new Map<string, SceneNode>()
  const touched = new Map<string, { node: SceneNode; parts: Set<Part> }>()
  let isContainerGone = false
  const touch = (id: string, node: SceneNode, parts: Iterable<Part>): void => {
    const known = touched.get(id)
    if (known === undefined) touched.set(id, { node, parts: new Set(parts) })
    else for (const part of parts) known.parts.add(part)
  }
  /** What a node lay in may be another card without it. */
  const leave = (id: string): void => {
    const holder = board.holders.get(id)
    if (holder !== undefined && isThere(holder)) addWhole(whole, holder)
    if (holder !== undefined || board.nodes.has(id)) return
    // Of what is no card nobody knows in which group it lay: all are asked how large they are, and what covers them.
    for (const [card, node] of groupsOn(board)) touch(card, node, ['size'])
  }
  const sort = (change: NodeChange): void => {
    const { id } = change
    const node = change.node as SceneNode
    if (isEcho(board, change)) return
    const isGone = change.type === 'DELETE' || node.removed
    const isHung = change.type === 'PROPERTY_CHANGE' && change.properties.includes('parent')
    if (isGone || isHung) leave(id)
    if (isGone) {
      isContainerGone ||= !LEAVES.has(node.type)
      dropGone(board, id)
      return
    }
    const parts = change.type === 'CREATE' ? null : partsOf(board, id, node.type, change.properties)
    if (parts === null) {
      // Of a card that lies in no frame or group, nothing around it is read along.
      if (board.nodes.has(id) && !board.holders.has(id) && !isHung) whole.set(id, node)
      else addWhole(whole, node)
    } else if (isPartOfCard(board, id, node)) addWhole(whole, node)
    else if (board.bystanders.has(id)) {
      // Only its words, where it hangs and data of ours can make anything of it.
      if (parts.has('data')) addWhole(whole, node)
    } else if (parts.has('data') && !board.nodes.has(id)) {
      // What carried nothing when it was made, and was passed over, carries something of ours now.
      if (unlessGone(() => isCarrier(node)) === true) addWhole(whole, node)
    } else touch(id, node, parts)
  }
  await inSlices(changes, sort, QUIETLY)
  return { whole, touched, isContainerGone }
}

/** The parts that a list of changed properties touches; null when only reading everything will do. */
function partsOf(board: LiveBoard, id: string, type: string, properties: readonly string[]): Set<Part> | null {
  const parts = new Set<Part>()
  for (const property of properties) {
    const part = PARTS[property]
    if (part !== undefined) parts.add(part)
    else if (!IGNORED.has(property)) return null
  }
  // Of words inside a frame or group, more than one card may be made.
  const areOwn = isOneNodeType(type) || (type === 'TEXT' && !board.holders.has(id))
  return parts.has('text') && !(areOwn && board.cards.get(id)?.isPart === false) ? null : parts
}

/** Tells of nothing but what was written here, and known since. */
function isEcho(board: LiveBoard, change: NodeChange): boolean {
  if (change.type !== 'PROPERTY_CHANGE' || change.origin !== 'LOCAL' || !board.echoes.isExpected(change.id))
    return false
  const node = change.node as SceneNode
  const parts = partsOf(board, change.id, node.type, change.properties)
  if (parts === null || parts.has('box') || parts.has('size') || parts.has('ends')) return false
  const words = parts.has('text') ? (board.cards.get(change.id)?.text ?? null) : null
  const isAsWritten = unlessGone(() => board.echoes.isEcho(change.id, node, parts.has('fill'), words)) === true
  return isAsWritten && !isPartOfCard(board, change.id, node)
}

/** Whether a frame or group around it is read as one card, or may be: what it says, wears and spans is made of its parts. */
function isPartOfCard(board: LiveBoard, id: string, node: SceneNode): boolean {
  const { nodes, cards, bystanders, holders, parts } = board
  if (nodes.has(id) || holders.has(id)) return parts.has(id)
  const isCard = (above: string) => cards.has(above) || bystanders.has(above)
  return unlessGone(() => ancestorsOf(node).some((above) => isCard(above.id))) === true
}

/** The changed node; and when it moved, whatever of ours lies inside it. */
function idsWith(board: LiveBoard, id: string, node: SceneNode, parts: ReadonlySet<Part>): string[] {
  if (LEAVES.has(node.type) || !(parts.has('box') || parts.has('size'))) return [id]
  const inside = unlessGone(() => nodesInside(node)) ?? []
  return [id, ...inside.map((child) => child.id).filter((child) => child !== id && board.nodes.has(child))]
}

function groupsOn({ nodes, cards }: LiveBoard): (readonly [id: string, node: SceneNode])[] {
  return Array.from(nodes).filter(([id, node]) => cards.get(id)?.type === 'GROUP' && isThere(node))
}

/** Types that hold no other nodes. */
const LEAVES: ReadonlySet<string> = new Set([
  'STICKY',
  'SHAPE_WITH_TEXT',
  'TEXT',
  'RECTANGLE',
  'ELLIPSE',
  'CONNECTOR',
  'STAMP',
  'TABLE',
])

/** Frames and groups are read as one, so a change inside one reads its outermost. */
function addWhole(whole: Map<string, SceneNode>, node: SceneNode): void {
  const top = unlessGone(() => outermostAround(node))
  // Itself, too: what carries nothing any more is not found by what it carries.
  for (const each of top === undefined ? [] : [top, node]) whole.set(each.id, each)
}
