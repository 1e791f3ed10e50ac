import { sets } from './changes.ts'
import { numberOf, valueOf } from './defaults.ts'
import type { Document } from './document.ts'
import { measureText, stickyHeight } from './text.ts'
import type { Json, NodeRecord, Origin } from './types.ts'

const ASK_FOR_ROOM = new Set([
  'characters',
  'fontSize',
  'fontName',
  'textAutoResize',
  'isWideWidth',
  'authorVisible',
  'width',
])

/** Whether a node's size follows from a property. Others are set without a look at it: a file's sizes are FigJam's own. */
export function asksForRoom(property: string): boolean {
  return ASK_FOR_ROOM.has(property) || (property.startsWith('text.') && property !== 'text.fills')
}

/** Gives a node the size its text asks for: stickies grow in height, free text in both directions unless fixed. */
export function fitText(document: Document, id: string, origin: Origin): void {
  const node = document.get(id)
  const size = node && wantedSize(node)
  if (!size) return
  document.apply(sets(id, size), origin)
}

/** A node with the size its text asks for, for one that is not on a board yet. */
export function fitted(node: NodeRecord): NodeRecord {
  return { ...node, props: { ...node.props, ...wantedSize(node) } }
}

function wantedSize(node: NodeRecord): Readonly<Record<string, Json>> | undefined {
  if (node.type === 'STICKY') {
    // Any other width is that of a sticky somebody scaled; it keeps it.
    const isScaled = node.props.width !== undefined && node.props.width !== 240 && node.props.width !== 416
    const width = isScaled ? numberOf(node, 'width') : valueOf(node, 'isWideWidth') === true ? 416 : 240
    return { width, height: stickyHeight({ ...node, props: { ...node.props, width } }) }
  }
  if (node.type !== 'TEXT') return undefined
  const [characters, fontSize] = [valueOf(node, 'characters'), valueOf(node, 'fontSize')]
  if (typeof characters !== 'string' || typeof fontSize !== 'number') return undefined
  const resize = valueOf(node, 'textAutoResize')
  if (resize === 'WIDTH_AND_HEIGHT') {
    const { width, height } = measureText(characters, { fontSize })
    return { width, height }
  }
  if (resize === 'HEIGHT')
    return { height: measureText(characters, { fontSize, width: numberOf(node, 'width') }).height }
  return undefined
}
