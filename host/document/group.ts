import type { Editor } from './editor.ts'

/** Puts nodes into a new group under `parent`, in front unless told, each where it is. Assumed to work in FigJam. */
export function group(editor: Editor, ids: readonly string[], parent: string, index = Infinity): string {
  return editor.transact(() => {
    const id = editor.create('GROUP', { name: 'Group' }, parent)
    for (const child of ids) editor.insert(child, id, Infinity, 'place')
    editor.insert(id, parent, index)
    return id
  })
}

/** Takes a group apart and returns the ids of its children, which stay where they are in the group's place. */
export function ungroup(editor: Editor, id: string): readonly string[] {
  const node = editor.document.get(id)
  const parent = node?.parent
  if (!parent) return []
  return editor.transact(() => {
    const children = [...editor.document.childIds(id)]
    const index = editor.document.childIds(parent).indexOf(id)
    // Leaving the last child takes the emptied group away, so each goes in behind it.
    children.forEach((child, offset) => editor.insert(child, parent, index + offset, 'place'))
    if (editor.document.get(id)) editor.remove(id)
    return children
  })
}
