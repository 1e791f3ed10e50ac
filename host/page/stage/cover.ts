import { valueOf } from '../../document/defaults.ts'
import type { Document } from '../../document/document.ts'
import { absoluteBox, type Box } from '../../document/geometry.ts'

/** Sections and frames are ground to stand on. */
const GROUND = new Set(['SECTION', 'FRAME'])

/** For each box of the current page, the area of it that lies on cards. Looks at every node there. */
export function coveredBy(document: Document, boxes: readonly Box[]): number[] {
  const areas = boxes.map(() => 0)
  const look = (parent: string) => {
    for (const node of document.children(parent)) {
      if (valueOf(node, 'visible') === false) continue
      if (GROUND.has(node.type)) look(node.id)
      else {
        const card = absoluteBox(document, node)
        boxes.forEach((box, index) => (areas[index] = (areas[index] ?? 0) + overlap(box, card)))
      }
    }
  }
  look(document.view.currentPage)
  return areas
}

/** The area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
