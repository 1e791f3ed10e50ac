import { sets } from './changes.ts'
import { numberOf, valueOf } from './defaults.ts'
import type { Document } from './document.ts'
import { measureText, stickyHeight } from './text.ts'
import type { Json, NodeRecord, Origin } from './types.ts'

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
    const width = valueOf(node, 'isWideWidth') === true ? 416 : 240
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
