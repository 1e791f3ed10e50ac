import { copy, paste, type Clip as Nodes } from '../../document/clipboard.ts'
import type { Document } from '../../document/document.ts'
import type { Editor } from '../../document/editor.ts'
import { absoluteTransform, containerOf, toLocal, type Point } from '../../document/geometry.ts'

/** How far from the original a copy lands, in board units. */
const BESIDE = 40

/** Copied nodes, and where on the page each of the top ones was. */
export interface Clip {
  readonly nodes: Nodes
  readonly places: readonly Point[]
}

export function copyOf(document: Document, ids: readonly string[]): Clip {
  const nodes = copy(document, ids)
  const places = nodes.tops.map((id) => {
    const node = document.get(id)
    const [[, , x], [, , y]] = node
      ? absoluteTransform(document, node)
      : [
          [0, 0, 0],
          [0, 0, 0],
        ]
    return { x, y }
  })
  return { nodes, places }
}

/** Pastes beside the originals, into what holds them when that is one node of this page, else onto the page. */
export function pasteBeside(editor: Editor, { nodes, places }: Clip): readonly string[] {
  const { document } = editor
  const page = document.view.currentPage
  const parents = new Set(nodes.nodes.filter(({ id }) => nodes.tops.includes(id)).map(({ parent }) => parent))
  const [only] = parents
  const isHome = nodes.from === document && only != null && document.pageOf(only) === page
  const parent = parents.size === 1 && isHome ? only : page
  return editor.transact(() => {
    const ids = paste(editor, nodes, parent)
    ids.forEach((id, index) => {
      const node = document.get(id)
      const container = node && document.get(containerOf(document, node))
      const place = places[index]
      if (!container || !place) return
      editor.set(id, { ...toLocal(document, container, { x: place.x + BESIDE, y: place.y + BESIDE }) })
    })
    return ids
  })
}
