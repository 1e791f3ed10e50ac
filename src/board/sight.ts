/** What this person sees of the page, and bringing nodes into it: FigJam takes no notice of where the panel lies. */
import { union } from '../core/base/index.ts'
import { lookBeside, type Sight } from '../core/sketch/index.ts'
import { panelOnCanvas } from '../doors/ui-port.ts'
import { boxOf } from './read-card.ts'

export function readSight(): Sight {
  const { bounds, zoom } = figma.viewport
  return { view: bounds, panel: panelOnCanvas(zoom) }
}

/** Brings nodes into view, beside the panel. */
export function bringIntoSight(nodes: readonly SceneNode[]): void {
  const there = nodes.filter(({ removed }) => !removed)
  if (there.length === 0) return
  figma.viewport.scrollAndZoomIntoView(there)
  const box = union(there.flatMap((node) => boxOf(node) ?? []))
  const look = box === null ? null : lookBeside(box, readSight())
  if (look === null) return
  figma.viewport.zoom *= look.closer
  figma.viewport.center = look.center
}
