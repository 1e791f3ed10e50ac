/** How large things are in frames with a layout, as the plugin says it in one word for two properties (typings 7416–7500). */
import { valueOf } from '../document/defaults.ts'
import { axesOf, type Axis } from '../document/layout.ts'
import type { Json, NodeRecord } from '../document/types.ts'
import { Refusal } from '../refusal.ts'
import type { Session } from './session.ts'

type Side = Axis['size']

export function sizingOf({ document }: Session, node: NodeRecord, side: Side): 'FIXED' | 'HUG' | 'FILL' {
  const filling = fillOf(node.parent === null ? undefined : document.get(node.parent), side)
  if (filling && valueOf(node, filling.property) === filling.on) return 'FILL'
  const hugging = hugOf(node, side)
  return hugging && valueOf(node, hugging) === 'AUTO' ? 'HUG' : hugsText(node, side) ? 'HUG' : 'FIXED'
}

export function setSizing({ document, editor }: Session, node: NodeRecord, side: Side, value: Json): void {
  const filling = fillOf(node.parent === null ? undefined : document.get(node.parent), side)
  const hugging = hugOf(node, side)
  if (value === 'FILL' && !filling) throw new Refusal('FILL can only be set on children of auto-layout frames')
  if (value === 'HUG' && !hugging && !hugsText(node, side)) {
    throw new Refusal('HUG can only be set on auto-layout frames and text nodes')
  }
  editor.set(node.id, {
    ...(filling && { [filling.property]: value === 'FILL' ? filling.on : filling.off }),
    ...(hugging && { [hugging]: value === 'HUG' ? 'AUTO' : 'FIXED' }),
  })
}

/** What a child has to say to fill its frame along a side. */
function fillOf(frame: NodeRecord | undefined, side: Side) {
  const axes = axesOf(frame)
  if (!axes) return undefined
  return axes[0].size === side
    ? ({ property: 'layoutGrow', on: 1, off: 0 } as const)
    : ({ property: 'layoutAlign', on: 'STRETCH', off: 'INHERIT' } as const)
}

/** The property by which a frame is as large as what is in it along a side. */
function hugOf(node: NodeRecord, side: Side): string | undefined {
  const axes = axesOf(node)
  return axes && (axes[0].size === side ? 'primaryAxisSizingMode' : 'counterAxisSizingMode')
}

function hugsText(node: NodeRecord, side: Side): boolean {
  const resize = node.type === 'TEXT' ? valueOf(node, 'textAutoResize') : undefined
  return resize === 'WIDTH_AND_HEIGHT' || (resize === 'HEIGHT' && side === 'height')
}
