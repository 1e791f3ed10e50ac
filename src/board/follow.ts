/** Keeps the live board true: re-reads what a change names, and no more (docs/architecture.md, Following the board). */
import { isCarrier, keysOn, NAMESPACE } from '../doors/plugin-data.ts'
import { inSlices, pauseBefore, QUIETLY, type Work } from '../doors/slices.ts'
import { unlessGone } from './gone.ts'
import type { LiveBoard } from './live-board.ts'
import { ancestorsOf } from './place.ts'
import { drop, noteCarrier, rereadParts, type Part } from './reread.ts'
import { READ_TYPES, readNodes } from './read-nodes.ts'

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
  width: 'box',
  height: 'box',
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
    ([id, { node, parts }]) => rereadParts(board, idsWith(board, id, node, parts), parts),
    work,
  )
  // Only the topmost node of a deleted subtree is reported.
  if (isContainerGone) for (const [id, node] of Array.from(board.nodes)) if (node.removed) drop(board, id)
  await rereadWhole(board, Array.from(whole.values()), work)
}

interface Sorted {
  /** Nodes to be read from scratch, with all that is in them. */
  readonly whole: ReadonlyMap<string, SceneNode>
  /** Nodes of which a part changed: each is re-read once, however many changes name it. */
  readonly touched: ReadonlyMap<string, { readonly node: SceneNode; readonly parts: Set<Part> }>
  readonly isContainerGone: boolean
}

async function sortChanges(board: LiveBoard, changes: readonly NodeChange[]): Promise<Sorted> {
  const whole = new Map<string, SceneNode>()
  const touched = new Map<string, { node: SceneNode; parts: Set<Part> }>()
  let isContainerGone = false
  const sort = (change: NodeChange): void => {
    const { id, node } = change
    if (isEcho(board, change)) return
    if (change.type === 'DELETE' || node.removed) {
      isContainerGone ||= !LEAVES.has(node.type)
      for (const holder of holdersOf(board, id, node)) whole.set(holder.id, holder)
      drop(board, id)
    } else if (change.type === 'CREATE') {
      addWhole(whole, node)
    } else {
      const parts = partsOf(board, id, change.properties)
      const known = touched.get(id)
      if (board.bystanders.has(id)) {
        // Only its words, where it hangs and data of ours can make anything of it.
        if (parts === null || parts.has('data')) addWhole(whole, node)
        return
      }
      // What carried nothing when it was made, and was passed over, carries something of ours now.
      if (parts?.has('data') === true && !board.nodes.has(id) && unlessGone(() => isCarrier(node)) === true) {
        whole.set(id, node)
        const holder = holderOf(board, node)
        if (holder !== null && board.bystanders.has(holder.id)) addWhole(whole, holder)
        else if (holder !== null) touched.set(holder.id, { node: holder, parts: new Set<Part>(['data', 'fill']) })
        return
      }
      if (parts?.has('data') === true && isInDoubt(board, id, node)) {
        addWhole(whole, node)
        return
      }
      if (parts !== null && known !== undefined) for (const part of parts) known.parts.add(part)
      else if (parts !== null) touched.set(id, { node, parts })
      else if (isAlone(board, id, node) && !change.properties.includes('parent')) whole.set(id, node)
      else addWhole(whole, node)
    }
  }
  await inSlices(changes, sort, QUIETLY)
  return { whole, touched, isContainerGone }
}

/** The parts that a list of changed properties touches; null when only reading everything will do. */
function partsOf(board: LiveBoard, id: string, properties: readonly string[]): Set<Part> | null {
  const parts = new Set<Part>()
  for (const property of properties) {
    const part = PARTS[property]
    if (part !== undefined) parts.add(part)
    else if (!IGNORED.has(property)) return null
  }
  // Of words inside a frame or group, more than one card may be made.
  const isOneCard = board.cards.get(id)?.isPart === false && !board.holders.has(id)
  return parts.has('text') && !(isOneCard && ONE_TEXT.test(board.cards.get(id)?.type ?? '')) ? null : parts
}

/** Whether data that makes a card of what is none for its looks came or went: what it is now shows in what lies around it. */
function isInDoubt(board: LiveBoard, id: string, node: SceneNode): boolean {
  const card = board.cards.get(id)
  if (card === undefined || ALWAYS_CARDS.test(card.type)) return false
  const keys = unlessGone(() => keysOn(node)) ?? []
  return card.isPart === (keys.includes('milestone') || keys.includes('mark'))
}

/** A card of which no other is made: what is read of it changes no frame or group around it. */
const isAlone = (board: LiveBoard, id: string, { type }: SceneNode): boolean =>
  board.nodes.has(id) && LEAVES.has(type) && !board.holders.has(id)

/** Tells of nothing but what was written here, and known since. */
function isEcho(board: LiveBoard, change: NodeChange): boolean {
  if (change.type !== 'PROPERTY_CHANGE' || change.origin !== 'LOCAL' || !board.echoes.isExpected(change.id))
    return false
  const parts = partsOf(board, change.id, change.properties)
  if (parts === null || parts.has('box') || parts.has('ends')) return false
  const words = parts.has('text') ? (board.cards.get(change.id)?.text ?? null) : null
  return unlessGone(() => board.echoes.isEcho(change.id, change.node as SceneNode, parts.has('fill'), words)) === true
}

/** Cards wherever they lie. */
const ALWAYS_CARDS = /^(STICKY|SHAPE_WITH_TEXT)$/

/** Cards whose words are their own. */
const ONE_TEXT = /^(STICKY|SHAPE_WITH_TEXT|TEXT)$/

/** The changed node, or the card it is a part of; and when it moved, whatever of ours lies inside it. */
function idsWith(board: LiveBoard, id: string, node: SceneNode, parts: ReadonlySet<Part>): string[] {
  const isKnown = board.nodes.has(id)
  if ((!isKnown && LEAVES.has(node.type)) || board.cards.get(id)?.isPart === true) {
    const holder = holderOf(board, node)
    return [...(isKnown ? [id] : []), ...(holder === null ? [] : [holder.id])]
  }
  if (!parts.has('box') || !('findAllWithCriteria' in node)) return [id]
  const inside = unlessGone(() => node.findAllWithCriteria({ types: [...READ_TYPES] })) ?? []
  return [id, ...inside.map((child) => child.id).filter((child) => board.nodes.has(child))]
}

/** The card that a node is a part of: the frame or group around it. */
function holderOf(board: LiveBoard, node: SceneNode): SceneNode | null {
  const isHolder = (id: string) => board.cards.get(id)?.isPart === false || board.bystanders.has(id)
  const holder = unlessGone(() => ancestorsOf(node).find((above) => isHolder(above.id)))
  return holder === undefined ? null : (board.nodes.get(holder.id) ?? null)
}

/** Cards that a node which is gone may have been a part of. Of a background nobody knows which: all that have one are asked. */
function holdersOf(board: LiveBoard, id: string, { type }: { readonly type: string }): SceneNode[] {
  const holder = board.nodes.get(board.holders.get(id) ?? '')
  if (holder !== undefined) return holder.removed ? [] : [holder]
  if (board.nodes.has(id) ? board.cards.get(id)?.isPart !== true : !BACKGROUNDS.has(type)) return []
  return Array.from(board.nodes.values()).filter((node) => !node.removed && node.type === 'GROUP')
}

/** Types that a group can have as its background. */
const BACKGROUNDS: ReadonlySet<string> = new Set([
  'RECTANGLE',
  'ELLIPSE',
  'SHAPE_WITH_TEXT',
  'STICKY',
  'FRAME',
  'VECTOR',
])

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
  unlessGone(() => {
    const climb = ancestorsOf(node).reduce((steps, above, index) => (above.isContainer ? index + 1 : steps), 0)
    let top: BaseNode = node
    for (let step = 0; step < climb && top.parent !== null; step++) top = top.parent
    whole.set(top.id, top as SceneNode)
  })
}

/** Reads the named subtrees from scratch, together: one slicing, however many there are. */
async function rereadWhole(board: LiveBoard, roots: readonly SceneNode[], work: Work): Promise<void> {
  if (roots.length === 0) return
  const nodes = new Map<string, SceneNode>()
  for (const root of roots) {
    unlessGone(() => {
      nodes.set(root.id, root)
      if (!('findAllWithCriteria' in root)) return
      for (const node of root.findAllWithCriteria({ types: [...READ_TYPES] })) nodes.set(node.id, node)
      for (const node of root.findAllWithCriteria({ sharedPluginData: { namespace: NAMESPACE } }))
        nodes.set(node.id, node)
    })
  }
  const ids = Array.from(nodes.keys())
  const before = ids.map((id) => [id, board.cards.get(id)] as const)
  const bystanders = ids.filter((id) => board.bystanders.delete(id))
  for (const [id, node] of nodes) unlessGone(() => noteCarrier(board, id, node))
  await readNodes(board, Array.from(nodes.values()), work)
  // What was a card and was not read as one again (emptied, now part of another) is one no more.
  for (const [id, card] of before) if (card !== undefined && board.cards.get(id) === card) dropCard(board, id)
  const isNothing = (id: string) => ![board.cards, board.bystanders, board.made].some((known) => known.has(id))
  for (const id of bystanders) if (isNothing(id)) dropCard(board, id)
}

/** What is a card no more may be part of one now. */
function dropCard(board: LiveBoard, id: string): void {
  const holder = board.holders.get(id)
  drop(board, id)
  if (holder !== undefined) board.holders.set(id, holder)
}
