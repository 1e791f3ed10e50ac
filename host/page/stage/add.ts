import { solid } from '../../document/defaults.ts'
import { toLocal } from '../../document/geometry.ts'
import { containerAt } from './pick.ts'
import type { Stage } from './stage.ts'

const SIZE = 240

/** Puts an empty sticky into the middle of what is seen, ready to be typed into. */
export function addSticky(stage: Stage, authorName: string): void {
  if (!stage.canEdit) return
  const { middle, document, editor } = stage
  const parent = containerAt(document, middle)
  const container = document.get(parent)
  if (!container) return
  const place = toLocal(document, container, { x: middle.x - SIZE / 2, y: middle.y - SIZE / 2 })
  const id = editor.create('STICKY', { ...place, fills: solid('#FFE299'), authorName }, parent)
  document.view.select([id])
  stage.textEdit.begin(id)
}
