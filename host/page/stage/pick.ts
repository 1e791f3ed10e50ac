/** Which node a person means. */
import { valueOf } from '../../document/defaults.ts'
import type { Document } from '../../document/document.ts'
import { absoluteBox, isGroup, type Box, type Point } from '../../document/geometry.ts'
import type { NodeRecord } from '../../document/types.ts'

/** The id of the innermost drawn node under a pointer. */
export function hitId(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest('[data-node-id]') : null
  return element?.getAttribute('data-node-id') ?? undefined
}

/**
 * What a click on a node selects: the outermost group around it, except groups a person has gone into (`entered` or
 * around it); a table for its cells; nothing that is locked.
 */
export function pick(document: Document, hit: string | undefined, entered?: string): NodeRecord | undefined {
  const node = hit === undefined ? undefined : document.get(hit)
  if (!node) return undefined
  let picked = node.type === 'TABLE_CELL' ? parentOf(document, node) : node
  for (let at = parentOf(document, node); at; at = parentOf(document, at)) {
    if (isGroup(at) && !(entered !== undefined && document.isWithin(entered, at.id))) picked = at
  }
  return picked && valueOf(picked, 'locked') !== true ? picked : undefined
}

function parentOf(document: Document, node: NodeRecord): NodeRecord | undefined {
  return node.parent === null ? undefined : document.get(node.parent)
}

/** The innermost section under a point of the page that may take what is dropped there, else the page. */
export function containerAt(document: Document, point: Point, except: readonly string[] = []): string {
  let container = document.view.currentPage
  for (;;) {
    const sections = document
      .children(container)
      .filter((node) => node.type === 'SECTION' && valueOf(node, 'visible') !== false && !except.includes(node.id))
    const inside = sections.reverse().find((node) => contains(absoluteBox(document, node), point))
    if (!inside) return container
    container = inside.id
  }
}

/** What a marquee catches: whatever it touches, but containers only whole. */
export function caughtBy(document: Document, marquee: Box): string[] {
  const caught: string[] = []
  const look = (parent: string) => {
    for (const node of document.children(parent)) {
      if (valueOf(node, 'visible') === false || valueOf(node, 'locked') === true) continue
      const box = absoluteBox(document, node)
      const isContainer = node.type === 'SECTION' || node.type === 'FRAME'
      if (isContainer ? isInside(box, marquee) : touches(box, marquee)) caught.push(node.id)
      else if (isContainer && touches(box, marquee)) look(node.id)
    }
  }
  look(document.view.currentPage)
  return caught
}

export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}

function isInside(inner: Box, outer: Box): boolean {
  return contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height })
}
