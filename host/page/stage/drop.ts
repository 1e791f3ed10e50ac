import type { Editor } from '../../document/editor.ts'
import { absoluteBox, absoluteTransform, containerOf, isGroup, toLocal } from '../../document/geometry.ts'
import { contains, containerAt } from './pick.ts'

/**
 * Moves nodes by a distance on the page, in one step of undo. As in FigJam, what is dropped with its middle in a section
 * goes into it, and what is dragged out of a section or frame leaves it; members of a group stay in the group.
 */
export function moveBy(editor: Editor, ids: readonly string[], dx: number, dy: number): void {
  const { document } = editor
  const places = ids.flatMap((id) => {
    const node = document.get(id)
    if (!node || node.type === 'CONNECTOR') return []
    const [[, , left], [, , top]] = absoluteTransform(document, node)
    return [{ id, x: left + dx, y: top + dy }]
  })
  editor.transact(() => {
    for (const { id, x, y } of places) {
      const node = document.get(id)
      const container = node && document.get(containerOf(document, node))
      if (!container) continue
      editor.set(id, { ...toLocal(document, container, { x, y }) })
      const parent = parentAfterDrop(editor, id, ids)
      if (parent !== undefined) editor.insert(id, parent, Infinity, 'place')
    }
  })
}

/** Where a node belongs that lies where it now lies, if that is not where it hangs. */
function parentAfterDrop({ document }: Editor, id: string, moved: readonly string[]): string | undefined {
  const node = document.get(id)
  const parent = node?.parent == null ? undefined : document.get(node.parent)
  if (!node || !parent || isGroup(parent)) return undefined
  const box = absoluteBox(document, node)
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  if (parent.type !== 'SECTION' && parent.type !== 'PAGE' && contains(absoluteBox(document, parent), middle)) {
    return undefined
  }
  const target = containerAt(document, middle, moved)
  return target === parent.id ? undefined : target
}
