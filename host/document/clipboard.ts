import type { Document } from './document.ts'
import type { Editor } from './editor.ts'
import { orderBetween } from './order.ts'
import type { Json, NodeRecord } from './types.ts'

/**
 * Copied nodes with everything in them, parents first, as they were when copied; `tops` are the copied ones. `from` tells
 * their own board from others, where the ids they name are those of strangers.
 */
export interface Clip {
  readonly from: Document
  readonly tops: readonly string[]
  readonly nodes: readonly NodeRecord[]
}

/** Copies nodes and what is in them, in the order they lie in. */
export function copy(document: Document, ids: readonly string[]): Clip {
  const tops = ids.filter(
    (id) => document.get(id) && !ids.some((other) => other !== id && document.isWithin(id, other)),
  )
  return { from: document, tops, nodes: tops.flatMap((id) => [...whole(document, id)]) }
}

/**
 * Puts a copy under `parent`, shifted by `by`, and returns the ids of the new top nodes. Everything is copied, plugin
 * data too (seen for shared data; private data is assumed). A relation within the copy points at the copies; a stamp
 * copied without its host is stuck to nothing, and a connector keeps the ends that are still on the board it was copied
 * from; one whose node is not there ends at a corner of its box (assumed).
 */
export function paste(editor: Editor, clip: Clip, parent: string, by = { x: 0, y: 0 }): readonly string[] {
  const { document, origin } = editor
  const newIds = new Map(clip.nodes.map(({ id }) => [id, document.newId()]))
  const newId = (id: string) => newIds.get(id) ?? id
  const isKnown = (id: string) => newIds.has(id) || (clip.from === document && document.get(id) !== undefined)
  return editor.transact(() => {
    for (const node of clip.nodes) {
      const front = document.children(parent).at(-1)?.order ?? null
      const place = clip.tops.includes(node.id)
        ? { parent, order: orderBetween(front, null), props: shifted(node, by) }
        : { parent: newId(node.parent ?? parent), order: node.order, props: node.props }
      const props = relinked(place.props, clip.tops.includes(node.id) ? by : { x: 0, y: 0 }, newIds, isKnown)
      document.apply([{ kind: 'create', node: { ...node, ...place, id: newId(node.id), props } }], origin)
    }
    return clip.tops.map(newId)
  })
}

/** Copies nodes beside themselves, as Ctrl/Cmd+D does; what belongs together under one parent stays together. */
export function duplicate(editor: Editor, ids: readonly string[]): readonly string[] {
  const { document } = editor
  const parentOf = (id: string) => document.get(id)?.parent ?? document.view.currentPage
  const { tops } = copy(document, ids)
  return editor.transact(() =>
    [...new Set(tops.map(parentOf))].flatMap((parent) =>
      paste(
        editor,
        copy(
          document,
          tops.filter((id) => parentOf(id) === parent),
        ),
        parent,
      ),
    ),
  )
}

function* whole(document: Document, id: string): IterableIterator<NodeRecord> {
  const node = document.get(id)
  if (!node) return
  yield node
  yield* document.descendants(id)
}

function shifted({ props }: NodeRecord, by: { x: number; y: number }): NodeRecord['props'] {
  if (by.x === 0 && by.y === 0) return props
  return { ...props, x: Number(props.x ?? 0) + by.x, y: Number(props.y ?? 0) + by.y }
}

function relinked(
  props: NodeRecord['props'],
  by: { x: number; y: number },
  newIds: ReadonlyMap<string, string>,
  isKnown: (id: string) => boolean,
): NodeRecord['props'] {
  const { stuckTo, connectorStart, connectorEnd } = props
  const corner = (share: 0 | 1): Json => ({
    position: {
      x: Number(props.x ?? 0) + share * Number(props.width ?? 0),
      y: Number(props.y ?? 0) + share * Number(props.height ?? 0),
    },
  })
  const relink = (end: Json, lost: Json): Json => {
    if (typeof end !== 'object' || end === null || Array.isArray(end)) return end
    const { endpointNodeId: id, position } = end
    if (typeof id === 'string') return isKnown(id) ? { ...end, endpointNodeId: newIds.get(id) ?? id } : lost
    if (typeof position !== 'object' || position === null || Array.isArray(position)) return end
    return { position: { x: Number(position.x) + by.x, y: Number(position.y) + by.y } }
  }
  const links: Record<string, Json> = {}
  if (typeof stuckTo === 'string') links.stuckTo = newIds.get(stuckTo) ?? null
  if (connectorStart !== undefined) links.connectorStart = relink(connectorStart, corner(0))
  if (connectorEnd !== undefined) links.connectorEnd = relink(connectorEnd, corner(1))
  return { ...props, ...links }
}
